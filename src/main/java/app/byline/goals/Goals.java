package app.byline.goals;

import app.byline.library.Settings;
import app.byline.post.PostId;
import java.util.Optional;

/// What its author wants to write, kept with the library: it is nobody else's concern, and no part of a post. Blocking;
/// any thread but JavaFX's.
public final class Goals {
    /// More words than anyone writes a day.
    public static final int MOST_DAILY = 100_000;

    private static final String POST = "goal.post.";
    private static final String DAILY = "goal.daily";

    private final Settings settings;

    public Goals(Settings settings) {
        this.settings = settings;
    }

    /// How long that post is to be.
    public Optional<Goal> of(PostId post) {
        return settings.find(POST + post).flatMap(Goal::read);
    }

    /// How many words are to be written a day; 0 for no goal.
    public int daily() {
        return settings.find(DAILY).map(Integer::parseInt).orElse(0);
    }

    /// From now on so many words are to be written a day; 0 for no goal.
    public void setDaily(int words) {
        settings.save(DAILY, String.valueOf(words));
    }

    /// From now on it is to be so long; empty for any length.
    public void set(PostId post, Optional<Goal> goal) {
        settings.save(POST + post, goal.map(Goal::written).orElse(""));
    }
}
