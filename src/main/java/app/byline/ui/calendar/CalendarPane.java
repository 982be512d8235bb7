package app.byline.ui.calendar;

import app.byline.library.DatedPost;
import app.byline.library.DatedPost.Standing;
import app.byline.post.PostId;
import app.byline.ui.FlowRow;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A month, and beside it all of the day that is looked at. One that waits for its time is dragged to another day, or
/// moved with Alt and an arrow. JavaFX's thread.
public final class CalendarPane {
    private final CalendarModel model;
    private final Consumer<PostId> open;
    private final BiConsumer<DatedPost, LocalDate> move;
    private final BorderPane pane = new BorderPane();
    private final Label month = new Label();
    private final GridPane grid = new GridPane();
    private final List<DayCell> cells = new ArrayList<>();
    private final Label day = new Label();
    private final ListView<DatedPost> agenda = new ListView<>();
    private @Nullable DatedPost dragged;

    /// `open` shows a post, `move` puts one that waits for its time on another day.
    public CalendarPane(CalendarModel model, Consumer<PostId> open, BiConsumer<DatedPost, LocalDate> move) {
        this.model = model;
        this.open = open;
        this.move = move;
        pane.setId("calendar");
        pane.getStyleClass().add("calendar");
        pane.setTop(head());
        pane.setCenter(weeks());
        pane.setRight(side());
        model.day().subscribe(_ -> show());
        model.days().subscribe(_ -> show());
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the month.
    public void focus() {
        grid.requestFocus();
    }

    // ---- parts

    private Node head() {
        month.setId("calendar-month");
        month.getStyleClass().add("panel-title");
        Button today = new Button(Messages.text("calendar.today"));
        today.setId("calendar-today");
        today.setOnAction(_ -> model.day().set(model.today()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowRow legend = new FlowRow();
        legend.getStyleClass().add("calendar-legend");
        for (Standing standing : Standing.values()) {
            Label label = new Label(Standings.text(standing), new FontIcon(Standings.icon(standing)));
            label.getStyleClass().addAll("day-post", Standings.key(standing));
            legend.getChildren().add(label);
        }
        FlowRow head = new FlowRow(
                step(Feather.CHEVRON_LEFT, "calendar.previous", -1),
                step(Feather.CHEVRON_RIGHT, "calendar.next", 1),
                today,
                month,
                gap,
                legend);
        head.getStyleClass().add("calendar-head");
        return head;
    }

    private Button step(Feather icon, String name, int months) {
        Button step = new Button(null, new FontIcon(icon));
        step.setId(name.replace('.', '-'));
        step.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        step.setAccessibleText(Messages.text(name));
        step.setTooltip(new Tooltip(Messages.text(name)));
        step.setOnAction(_ -> model.day().set(model.day().get().plusMonths(months)));
        return step;
    }

    private Node weeks() {
        grid.setId("calendar-grid");
        grid.getStyleClass().add("calendar-grid");
        grid.setFocusTraversable(true);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        List<Label> names = new Weekdays(model.first().getDayOfWeek(), model.locale()).labels();
        grid.getRowConstraints().add(new RowConstraints());
        for (int column = 0; column < 7; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100 / 7.0);
            grid.getColumnConstraints().add(width);
            grid.add(names.get(column), column, 0);
        }
        for (int week = 0; week < CalendarModel.WEEKS; week++) {
            RowConstraints height = new RowConstraints();
            height.setVgrow(Priority.ALWAYS);
            height.setPercentHeight(-1);
            height.setMinHeight(0);
            grid.getRowConstraints().add(height);
            for (int column = 0; column < 7; column++) {
                DayCell cell = new DayCell(new Hands());
                cells.add(cell);
                grid.add(cell.node(), column, week + 1);
            }
        }
        return grid;
    }

    private Node side() {
        day.setId("calendar-day");
        day.getStyleClass().add("agenda-title");
        Wrapping.on(day);
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(model.locale());
        agenda.setId("agenda");
        agenda.setCellFactory(_ -> new AgendaCell(then -> time.format(then.atZone(model.zone()))));
        Label none = new Label();
        Wrapping.on(none);
        none.getStyleClass().add("form-hint");
        model.unreadable()
                .subscribe(broken ->
                        none.setText(Messages.text(broken ? "library.empty.unreadable.advice" : "calendar.none")));
        agenda.setPlaceholder(none);
        agenda.addEventFilter(KeyEvent.KEY_PRESSED, this::steerAgenda);
        agenda.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                openChosen();
            }
        });
        Label hint = new Label(Messages.text("calendar.hint"));
        Wrapping.on(hint);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("form-hint");
        VBox.setVgrow(agenda, Priority.ALWAYS);
        VBox side = new VBox(day, agenda, hint);
        side.getStyleClass().addAll("panel", "agenda");
        return side;
    }

    // ---- what is shown

    private void show() {
        LocalDate chosen = model.day().get();
        YearMonth shown = YearMonth.from(chosen);
        month.setText(DateTimeFormatter.ofPattern("LLLL uuuu", model.locale()).format(chosen));
        LocalDate first = model.first();
        for (int at = 0; at < cells.size(); at++) {
            LocalDate date = first.plusDays(at);
            cells.get(at).show(date, YearMonth.from(date).equals(shown), date.equals(model.today()), model.posts(date));
            cells.get(at).select(date.equals(chosen));
        }
        String named = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(model.locale())
                .format(chosen);
        day.setText(named);
        List<DatedPost> posts = model.posts(chosen);
        if (!agenda.getItems().equals(posts)) {
            agenda.getItems().setAll(posts);
        }
        agenda.setAccessibleText(named);
        grid.setAccessibleText(Messages.text("calendar.accessible", named, posts.size()));
        grid.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    // ---- keys

    private void steer(KeyEvent key) {
        LocalDate now = model.day().get();
        switch (key.getCode()) {
            case LEFT -> model.day().set(now.minusDays(1));
            case RIGHT -> model.day().set(now.plusDays(1));
            case UP -> model.day().set(now.minusWeeks(1));
            case DOWN -> model.day().set(now.plusWeeks(1));
            case PAGE_UP -> model.day().set(now.minusMonths(1));
            case PAGE_DOWN -> model.day().set(now.plusMonths(1));
            case HOME -> model.day().set(model.today());
            case ENTER, SPACE -> {
                agenda.requestFocus();
                agenda.getSelectionModel().selectFirst();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void steerAgenda(KeyEvent key) {
        DatedPost chosen = agenda.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ESCAPE) {
            grid.requestFocus();
        } else if (key.getCode() == KeyCode.ENTER) {
            openChosen();
        } else if (key.isAltDown() && chosen != null && key.getCode() == KeyCode.LEFT) {
            move(chosen, model.day().get().minusDays(1));
        } else if (key.isAltDown() && chosen != null && key.getCode() == KeyCode.RIGHT) {
            move(chosen, model.day().get().plusDays(1));
        } else {
            return;
        }
        key.consume();
    }

    private void openChosen() {
        DatedPost chosen = agenda.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen.id());
        }
    }

    private void move(DatedPost post, LocalDate to) {
        if (model.canMove(post, to)) {
            move.accept(post, to);
            model.day().set(to);
        }
    }

    private final class Hands implements DayCell.Hands {
        @Override
        public void look(LocalDate at) {
            model.day().set(at);
            grid.requestFocus();
        }

        @Override
        public void open(DatedPost post) {
            open.accept(post.id());
        }

        @Override
        public void drag(DatedPost post) {
            dragged = post;
        }

        @Override
        public boolean takes(LocalDate at) {
            DatedPost post = dragged;
            return post != null
                    && !at.equals(post.time().atZone(model.zone()).toLocalDate())
                    && model.canMove(post, at);
        }

        @Override
        public void drop(LocalDate at) {
            DatedPost post = dragged;
            dragged = null;
            if (post != null) {
                move(post, at);
            }
        }
    }
}
