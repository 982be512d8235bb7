package app.byline.ui.counts;

import app.byline.goals.Goal;
import app.byline.ui.counts.GoalModel.Standing;
import app.byline.ui.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Goals in words. JavaFX's thread.
final class GoalWords {
    private GoalWords() {}

    /// As «at least 500 words».
    static String amount(Goal goal) {
        return Messages.text(
                "goal." + key(goal.kind()), Messages.text("goal.amount." + key(goal.unit()), goal.amount()));
    }

    /// As «120 of at least 500 words, by 1 December».
    static String standing(Standing standing) {
        String words = Messages.text(
                standing.isReached() ? "goal.there" : standing.isPassed() ? "goal.passed" : "goal.standing",
                standing.have(),
                amount(standing.goal()));
        return standing.goal()
                .due()
                .filter(_ -> !standing.isReached())
                .map(day -> Messages.text("goal.by", words, day(day)))
                .orElse(words);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(day);
    }

    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
