package app.byline.ui.counts;

import app.byline.goals.WritingStatistics;
import app.byline.goals.WritingStatistics.Bar;
import app.byline.goals.WritingYear;
import app.byline.goals.WrittenDay;
import app.byline.ui.FlowRow;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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

/// Words and posts as a year of days or as bars, and as a table, with totals above. JavaFX's thread.
public final class StatisticsPane {
    private final StatisticsModel model;
    private final FlowPane facts = new FlowPane();
    private final YearMap year = new YearMap();
    private final Label day = Form.wrapped("");
    private final BarPlot plot = new BarPlot();
    private final PlotLegend legend = new PlotLegend();
    private final TableView<Bar> table = new TableView<>();
    private final Label none = Form.wrapped(Messages.text("statistics.none"));
    private final Label told = Form.hint("");
    private final Button export = new Button(Messages.text("statistics.export"));
    private final Node filled;
    private final VBox pane;

    public StatisticsPane(StatisticsModel model) {
        this.model = model;
        plot.setId("statistics-plot");
        year.setId("statistics-year");
        day.setId("statistics-day");
        facts.getStyleClass().add("statistics-facts");
        none.setId("statistics-none");
        setUpTable();
        filled = filled();
        VBox.setVgrow(filled, Priority.ALWAYS);
        pane = new VBox(none, filled);
        pane.getStyleClass().add("statistics-window");
        model.statistics().subscribe(_ -> show());
        model.view().subscribe(_ -> show());
        year.day().subscribe(this::lookAt);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    private Node filled() {
        export.setId("statistics-export");
        export.setOnAction(_ -> export());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowRow bar = new FlowRow(views(), gap, told, export);
        bar.getStyleClass().add("statistics-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox all = new VBox(facts, bar, year, day, plot, legend.node(), table);
        all.getStyleClass().add("statistics");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the table.
    public void focus() {
        table.requestFocus();
    }

    private Node views() {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("statistics-spans");
        ToggleGroup group = new ToggleGroup();
        for (TimeView view : TimeView.values()) {
            ToggleButton button = new ToggleButton(Messages.text("statistics.span." + GoalWords.key(view)));
            button.setId("span-" + GoalWords.key(view));
            button.setToggleGroup(group);
            button.setUserData(view);
            button.setSelected(view == model.view().get());
            buttons.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.view().set((TimeView) now.getUserData());
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
                        column(
                                "statistics.when",
                                bar -> BarWords.name(model.view().get(), bar)),
                        number("statistics.words", Bar::words),
                        number("statistics.posts", Bar::posts)));
    }

    /// Digits below digits of the same worth.
    private static TableColumn<Bar, String> number(String key, ToIntFunction<Bar> number) {
        TableColumn<Bar, String> column = column(key, bar -> Messages.text("counts.number", number.applyAsInt(bar)));
        column.getStyleClass().add("align-right");
        return column;
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
        TimeView view = model.view().get();
        Form.show(year, view == TimeView.YEAR);
        Form.show(day, view == TimeView.YEAR);
        Form.show(plot, view != TimeView.YEAR);
        List<Bar> bars = view == TimeView.YEAR ? showYear(now.year()) : showBars(view, now.bars(view.span()));
        table.getItems().setAll(bars.reversed());
        lookAt(year.day().get());
    }

    private List<Bar> showYear(WritingYear shown) {
        year.show(shown);
        legend.show(shown);
        return shown.days();
    }

    private List<Bar> showBars(TimeView view, List<Bar> bars) {
        plot.show(
                bars.stream()
                        .map(bar -> new BarPlot.Bar(
                                bar.words(), bar.posts(), BarWords.brief(view, bar), BarWords.sentence(view, bar)))
                        .toList(),
                Messages.text(
                        "statistics.plot",
                        Messages.text("statistics.span." + GoalWords.key(view)),
                        bars.stream().mapToInt(Bar::words).sum(),
                        bars.stream().mapToInt(Bar::posts).sum()));
        legend.showBars();
        return bars;
    }

    /// Says what was on the day that is looked at in the year, and goes there in the table.
    private void lookAt(LocalDate wanted) {
        if (model.view().get() != TimeView.YEAR) {
            return;
        }
        table.getItems().stream()
                .filter(bar -> bar.begin().equals(wanted))
                .findFirst()
                .ifPresent(bar -> {
                    day.setText(BarWords.day(bar));
                    if (!bar.equals(table.getSelectionModel().getSelectedItem())) {
                        table.getSelectionModel().select(bar);
                        table.scrollTo(bar);
                    }
                });
    }

    private void chosen(@Nullable Bar bar) {
        if (bar != null && model.view().get() == TimeView.YEAR) {
            year.day().set(bar.begin());
        }
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
        return Messages.text("statistics.best.day", day.words(), BarWords.date(day.day()));
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
