package app.byline.ui.calendar;

import app.byline.ui.RoomForWords;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;

/// The names of the days above a month's columns: all of them in a few letters, or all in one where a column is too
/// narrow for that. JavaFX's thread.
final class Weekdays {
    private record Weekday(Label label, String few, String one) {
        boolean hasRoom() {
            double around = label.getInsets().getLeft() + label.getInsets().getRight();
            return RoomForWords.drawn(few, label.getFont()) + around <= label.getWidth();
        }
    }

    private final List<Weekday> days;

    Weekdays(DayOfWeek first, Locale locale) {
        days = IntStream.range(0, 7)
                .mapToObj(first::plus)
                .map(day -> of(day, locale))
                .toList();
        InvalidationListener fit = _ -> fit();
        days.forEach(day -> Stream.of(
                        day.label().widthProperty(),
                        day.label().fontProperty(),
                        day.label().insetsProperty())
                .forEach(each -> each.addListener(fit)));
    }

    private static Weekday of(DayOfWeek day, Locale locale) {
        String few = day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        Label label = new Label(few);
        label.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        label.getStyleClass().add("weekday");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setEllipsisString("");
        return new Weekday(label, few, day.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
    }

    /// One a column, from the left.
    List<Label> labels() {
        return days.stream().map(Weekday::label).toList();
    }

    private void fit() {
        boolean room = days.stream().allMatch(Weekday::hasRoom);
        days.forEach(day -> day.label().setText(room ? day.few() : day.one()));
    }
}
