package app.byline.ui.counts;

import app.byline.goals.WritingStatistics.Bar;
import app.byline.ui.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// What was written in a day, week or month, in words. JavaFX's thread.
final class BarWords {
    private BarWords() {}

    /// When that was, as a table says it.
    static String name(TimeView view, Bar bar) {
        return switch (view) {
            case YEAR, DAY -> date(bar.begin());
            case WEEK -> Messages.text("statistics.week", date(bar.begin()));
            case MONTH -> localized("yMMMM", bar.begin());
        };
    }

    /// When that was, as it stands below a bar.
    static String brief(TimeView view, Bar bar) {
        return view == TimeView.MONTH ? month(bar.begin()) : localized("MMMd", bar.begin());
    }

    /// A sentence with all of it.
    static String sentence(TimeView view, Bar bar) {
        return Messages.text("statistics.bar", name(view, bar), bar.words(), bar.posts());
    }

    /// The same of a day, with its weekday.
    static String day(Bar bar) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Locale.getDefault())
                .format(bar.begin());
        return Messages.text("statistics.bar", date, bar.words(), bar.posts());
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(day);
    }

    /// As «Nov».
    static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL", Locale.getDefault()).format(day);
    }

    /// Which fields; the language says in what order.
    private static String localized(String fields, LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern(fields)
                .withLocale(Locale.getDefault())
                .format(day);
    }
}
