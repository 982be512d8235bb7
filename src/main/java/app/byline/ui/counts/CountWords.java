package app.byline.ui.counts;

import app.byline.counting.ReadingTime;
import app.byline.ui.editor.CountModel.Counts;
import app.byline.ui.text.Messages;
import java.time.Duration;

/// Counts in words. JavaFX's thread.
final class CountWords {
    private CountWords() {}

    /// As short as the window's foot wants it.
    static String brief(Counts counts, int pace) {
        return counts.selected().isPresent()
                ? briefest(counts)
                : Messages.text(
                        "counts.brief", briefest(counts), time(counts.post().words(), pace));
    }

    /// The words alone.
    static String briefest(Counts counts) {
        int words = counts.post().words();
        return counts.selected()
                .map(selected -> Messages.text("counts.selected", selected.words(), words))
                .orElseGet(() -> Messages.text("counts.words", words));
    }

    /// How long so many words take, what takes less than a minute in seconds.
    static String exactTime(int words, int pace) {
        Duration time = ReadingTime.of(words, pace);
        return time.compareTo(Duration.ofMinutes(1)) < 0
                ? Messages.text("counts.time.seconds", time.toSeconds())
                : time(words, pace);
    }

    /// How long so many words take; what takes seconds takes less than a minute.
    static String time(int words, int pace) {
        Duration time = ReadingTime.of(words, pace);
        long minutes = Math.round(time.toSeconds() / 60.0);
        return time.compareTo(Duration.ofMinutes(1)) < 0
                ? Messages.text(words == 0 ? "counts.time.none" : "counts.time.short")
                : Messages.text("counts.time", minutes);
    }
}
