package app.byline.ui.counts;

import app.byline.goals.WritingStatistics;
import app.byline.goals.WritingStatistics.Bar;
import app.byline.goals.WritingStatistics.Span;
import app.byline.goals.WrittenDay;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.io.File;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Words by day, week or month as bars and as a table, with totals above. JavaFX's thread.
public final class StatisticsPane {
    private final StatisticsModel model;
    private final FlowPane facts = new FlowPane();
    private final BarPlot plot = new BarPlot();
    private final TableView<Bar> table = new TableView<>();
    private final Label none = Form.wrapped(Messages.text("statistics.none"));
    private final Label told = Form.hint("");
    private final Button export = new Button(Messages.text("statistics.export"));
    private final VBox filled;
    private final VBox pane;

    public StatisticsPane(StatisticsModel model) {
        this.model = model;
        plot.setId("statistics-plot");
        facts.getStyleClass().add("statistics-facts");
        none.setId("statistics-none");
        export.setId("statistics-export");
        export.setOnAction(_ -> export());
        setUpTable();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(spans(), gap, told, export);
        bar.getStyleClass().add("statistics-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        filled = new VBox(facts, bar, plot, table);
        filled.getStyleClass().add("statistics");
        VBox.setVgrow(filled, Priority.ALWAYS);
        pane = new VBox(none, filled);
        pane.getStyleClass().add("statistics-window");
        model.statistics().subscribe(_ -> show());
        model.span().subscribe(_ -> show());
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the table.
    public void focus() {
        table.requestFocus();
    }

    private Node spans() {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("statistics-spans");
        ToggleGroup group = new ToggleGroup();
        for (Span span : Span.values()) {
            ToggleButton button = new ToggleButton(Messages.text("statistics.span." + GoalWords.key(span)));
            button.setId("span-" + GoalWords.key(span));
            button.setToggleGroup(group);
            button.setUserData(span);
            button.setSelected(span == model.span().get());
            buttons.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.span().set((Span) now.getUserData());
            }
        });
        return buttons;
    }

    private void setUpTable() {
        table.setId("statistics-table");
        table.setAccessibleText(Messages.text("statistics.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("statistics.when", this::name),
                        column("statistics.words", bar -> Messages.text("counts.number", bar.words())),
                        column("statistics.posts", bar -> Messages.text("counts.number", bar.posts()))));
    }

    private static TableColumn<Bar, String> column(String key, Function<Bar, String> text) {
        TableColumn<Bar, String> column = new TableColumn<>(Messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }

    private void show() {
        boolean any = model.statistics().get().filter(now -> !now.isEmpty()).isPresent();
        Form.show(none, !any);
        Form.show(filled, any);
        if (any) {
            model.statistics().get().ifPresent(this::fill);
        }
    }

    private void fill(WritingStatistics now) {
        facts.getChildren()
                .setAll(
                        fact("statistics.today", Messages.text("counts.words", now.wordsToday())),
                        fact("statistics.all", Messages.text("counts.words", now.words())),
                        fact("statistics.streak", Messages.text("statistics.days", now.streak())),
                        fact("statistics.longest", Messages.text("statistics.days", now.longestStreak())),
                        fact(
                                "statistics.best",
                                now.best().map(StatisticsPane::best).orElse("–")),
                        fact(
                                "statistics.published",
                                Messages.text("counts.number", now.published().size())));
        List<Bar> bars = now.bars(model.span().get());
        plot.show(
                bars.stream()
                        .map(bar -> new BarPlot.Bar(bar.words(), brief(bar.begin()), words(bar)))
                        .toList(),
                Messages.text(
                        "statistics.plot",
                        Messages.text(
                                "statistics.span." + GoalWords.key(model.span().get())),
                        bars.stream().mapToInt(Bar::words).sum()));
        table.getItems().setAll(bars.reversed());
    }

    private static Node fact(String key, String value) {
        Label words = new Label(value);
        words.getStyleClass().add("statistics-value");
        Label name = Form.hint(Messages.text(key));
        words.setAccessibleText(Messages.text("counts.cell", name.getText(), value));
        VBox fact = new VBox(words, name);
        fact.getStyleClass().add("statistics-fact");
        return fact;
    }

    private static String best(WrittenDay day) {
        return Messages.text("statistics.best.day", day.words(), date(day.day()));
    }

    private String words(Bar bar) {
        return Messages.text("statistics.bar", name(bar), bar.words(), bar.posts());
    }

    /// As a table says it.
    private String name(Bar bar) {
        return switch (model.span().get()) {
            case DAY -> date(bar.begin());
            case WEEK -> Messages.text("statistics.week", date(bar.begin()));
            case MONTH -> format("LLLL y", bar.begin());
        };
    }

    /// As it stands below a bar.
    private String brief(LocalDate begin) {
        return model.span().get() == Span.MONTH ? format("LLL", begin) : format("d LLL", begin);
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(day);
    }

    private static String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.getDefault()).format(day);
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("statistics.export"));
        chooser.setInitialFileName("byline-statistics.csv");
        @Nullable File file = chooser.showSaveDialog(pane.getScene().getWindow());
        if (file != null) {
            model.export(file.toPath())
                    .whenComplete((_, failure) -> told.setText(Messages.text(
                            failure == null ? "statistics.exported" : "statistics.unwritten", file.getName())));
        }
    }
}
