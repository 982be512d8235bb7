package app.byline.counting;

import java.time.Duration;

/// How long readers take. Pure; any thread.
public final class ReadingTime {
    /// Words a minute of adults who read English silently, not fiction: 238, by Brysbaert, «How many words do we read
    /// per minute? A review and meta-analysis of reading rate», Journal of Memory and Language 109 (2019).
    public static final int USUAL = 238;

    public static final int LEAST = 60;
    public static final int MOST = 1000;

    private ReadingTime() {}

    /// Of so many words at so many a minute, to the second.
    public static Duration of(int words, int perMinute) {
        return Duration.ofSeconds(Math.round(60.0 * words / perMinute));
    }
}
