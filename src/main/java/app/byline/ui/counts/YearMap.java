package app.byline.ui.counts;

import app.byline.goals.WritingStatistics.Bar;
import app.byline.goals.WritingYear;
import app.byline.ui.text.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The days of a year, a column for each week; one of them is looked at, by arrow keys or a click. Where there is no
/// room for all weeks it shows the last, or those from the day that is looked at. JavaFX's thread.
final class YearMap extends Region {
    private static final int WEEK = DayOfWeek.values().length;

    /// How wide a week may be, in lines of its words.
    private static final double NARROWEST = 0.6;

    private static final double WIDEST = 1.5;
    private static final double GAP = 0.2;
    private static final double SPACE = 6;

    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(this, "day", LocalDate.EPOCH);
    private final Tooltip tooltip = new Tooltip();
    private final List<Bar> days = new ArrayList<>();
    private final List<DaySquare> squares = new ArrayList<>();
    private final List<Label> weekdays = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();

    /// The name of a month, above the week in which it begins.
    private record Month(Label name, int week) {}

    YearMap() {
        getStyleClass().add("year-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Messages.text("statistics.year.help"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        for (DayOfWeek each : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            weekdays.add(BarPlot.label(each.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.getDefault())));
        }
        day.subscribe(this::select);
    }

    /// The day that is looked at.
    ObjectProperty<LocalDate> day() {
        return day;
    }

    /// That year; the day looked at stays, where it is one of them.
    void show(WritingYear year) {
        days.clear();
        days.addAll(year.days());
        squares.clear();
        months.clear();
        for (int at = 0; at < days.size(); at++) {
            Bar bar = days.get(at);
            squares.add(square(bar, year.level(bar.words())));
            if (bar.begin().getDayOfMonth() == 1) {
                months.add(new Month(BarPlot.label(BarWords.month(bar.begin())), at / WEEK));
            }
        }
        getChildren().setAll(squares);
        getChildren().addAll(weekdays);
        months.forEach(month -> getChildren().add(month.name()));
        if (at(day.get()) < 0) {
            day.set(days.getLast().begin());
        } else {
            select(day.get());
        }
    }

    private DaySquare square(Bar bar, int level) {
        DaySquare square = new DaySquare(level, bar.posts() > 0);
        square.setOnMouseEntered(_ -> tooltip.setText(BarWords.day(bar)));
        square.setOnMousePressed(press -> {
            requestFocus();
            day.set(bar.begin());
            // What scrolls around it would take the keys.
            press.consume();
        });
        Tooltip.install(square, tooltip);
        return square;
    }

    private int at(LocalDate wanted) {
        return days.isEmpty()
                        || wanted.isBefore(days.getFirst().begin())
                        || wanted.isAfter(days.getLast().begin())
                ? -1
                : (int) (wanted.toEpochDay() - days.getFirst().begin().toEpochDay());
    }

    private void select(LocalDate wanted) {
        int chosen = at(wanted);
        for (int at = 0; at < squares.size(); at++) {
            squares.get(at).select(at == chosen);
        }
        requestLayout();
        if (chosen >= 0) {
            setAccessibleText(Messages.text("statistics.year.day", BarWords.day(days.get(chosen))));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void steer(KeyEvent key) {
        LocalDate now = day.get();
        LocalDate wanted = switch (key.getCode()) {
            case LEFT -> now.minusWeeks(1);
            case RIGHT -> now.plusWeeks(1);
            case UP -> now.minusDays(1);
            case DOWN -> now.plusDays(1);
            case PAGE_UP -> now.minusMonths(1);
            case PAGE_DOWN -> now.plusMonths(1);
            case HOME -> days.getFirst().begin();
            case END -> days.getLast().begin();
            default -> now;
        };
        if (!wanted.equals(now)) {
            if (at(wanted) >= 0) {
                day.set(wanted);
            }
            key.consume();
        }
    }

    // ---- where they are

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double left() {
        return Math.ceil(SPACE
                + weekdays.stream()
                        .mapToDouble(name -> name.prefWidth(-1))
                        .max()
                        .orElse(0));
    }

    private double line() {
        return weekdays.getFirst().prefHeight(-1);
    }

    private double top() {
        return Math.ceil(line() + SPACE / 2);
    }

    /// What a day has, with the gap to the next.
    private double pitch(double width) {
        return Math.floor(Math.clamp((width - left()) / WritingYear.WEEKS, NARROWEST * line(), WIDEST * line()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return top() + WEEK * pitch(width < 0 ? prefWidth(-1) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return left() + WritingYear.WEEKS * NARROWEST * line();
    }

    @Override
    protected double computeMinWidth(double height) {
        return left() + WEEK * NARROWEST * line();
    }

    /// How many weeks at the begin have no room.
    private int hidden(int room) {
        int weeks = (days.size() + WEEK - 1) / WEEK;
        return Math.max(0, Math.min(weeks - room, at(day.get()) / WEEK));
    }

    @Override
    protected void layoutChildren() {
        double pitch = pitch(getWidth());
        double left = left();
        double top = top();
        int hidden = hidden((int) Math.floor((getWidth() - left) / pitch));
        double side = pitch - Math.max(2, snapSpaceX(pitch * GAP));
        for (int at = 0; at < squares.size(); at++) {
            DaySquare square = squares.get(at);
            square.setVisible(at / WEEK >= hidden);
            square.resizeRelocate(left + (at / WEEK - hidden) * pitch, top + at % WEEK * pitch, side, side);
        }
        for (int at = 0; at < weekdays.size(); at++) {
            Label name = weekdays.get(at);
            name.autosize();
            name.relocate(0, snapPositionY(top + 2 * at * pitch + (side - name.getHeight()) / 2));
        }
        placeMonths(left, pitch, hidden);
    }

    private void placeMonths(double left, double pitch, int hidden) {
        double free = left;
        for (Month month : months) {
            Label name = month.name();
            name.autosize();
            double x = left + (month.week() - hidden) * pitch;
            boolean fits = month.week() >= hidden && x >= free && x + name.getWidth() <= getWidth();
            name.setVisible(fits);
            if (fits) {
                name.relocate(x, 0);
                free = x + name.getWidth() + SPACE;
            }
        }
    }
}
