package app.byline.ui.imports;

import app.byline.exchange.Fate;
import app.byline.exchange.ImportRow;
import app.byline.ui.imports.ImportModel.Stage;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thing of an import: whether it is wanted, what becomes of it, what it is, and what is to be said of it.
final class ImportCell extends ListCell<ImportItem> {
    private static final PseudoClass PUBLISHED = PseudoClass.getPseudoClass("published");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    /// What a scroll bar and the list's own edge may take.
    private static final double SCROLL_BAR = 28;

    private final ReadOnlyObjectProperty<Stage> stage;
    private final PostDate dates;
    private final CheckBox tick = new CheckBox();
    private final Label title = new Label();
    private final Label fate = new Label();
    private final Label facts = new Label();
    private final Label remarks = new Label();
    private final HBox box;
    private @Nullable ImportItem bound;

    /// Ticks are to be had while `stage` is the preview.
    ImportCell(ReadOnlyObjectProperty<Stage> stage, PostDate dates) {
        this.stage = stage;
        this.dates = dates;
        tick.setFocusTraversable(false);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("post-title");
        fate.getStyleClass().add("badge");
        fate.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("post-line");
        remarks.getStyleClass().add("import-remarks");
        remarks.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, fate);
        head.getStyleClass().add("post-facts");
        VBox text = new VBox(head, facts, remarks);
        text.getStyleClass().add("entry");
        HBox.setHgrow(text, Priority.ALWAYS);
        box = new HBox(tick, text);
        box.getStyleClass().add("import-row");
        setPrefWidth(0);
    }

    /// As high as its words are in the list's width: a list asks for the height of an unbroken line.
    @Override
    protected double computePrefHeight(double width) {
        if (getListView() == null || getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        Insets around = getInsets();
        double room = getListView().getWidth() - SCROLL_BAR - around.getLeft() - around.getRight();
        return around.getTop() + box.prefHeight(room) + around.getBottom();
    }

    @Override
    protected void updateItem(@Nullable ImportItem item, boolean empty) {
        super.updateItem(item, empty);
        if (bound != null) {
            tick.selectedProperty().unbindBidirectional(bound.wanted());
            bound = null;
        }
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        tick.selectedProperty().bindBidirectional(item.wanted());
        bound = item;
        show(item.row());
        setGraphic(box);
    }

    private void show(ImportRow row) {
        boolean choosing = stage.get() == Stage.PREVIEW;
        tick.setVisible(choosing && row.fate().comes());
        tick.setManaged(choosing);
        title.setText(ImportWords.title(row));
        fate.setText(
                choosing || !row.fate().comes()
                        ? ImportWords.fate(row.fate())
                        : Messages.text("import.came." + row.fate().name().toLowerCase(Locale.ROOT)));
        fate.pseudoClassStateChanged(PUBLISHED, row.fate() == Fate.NEW);
        fate.pseudoClassStateChanged(CHANGED, row.fate() == Fate.CHANGED);
        fate.pseudoClassStateChanged(FAILED, row.fate() == Fate.REFUSED);
        facts.setText(ImportWords.facts(row, dates));
        remarks.setText(ImportWords.remarks(row));
        remarks.pseudoClassStateChanged(FAILED, row.fate() == Fate.REFUSED);
        Stream.of(facts, remarks).forEach(label -> {
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(label.isVisible());
        });
        setAccessibleText(Stream.of(title, fate, facts, remarks)
                .map(Label::getText)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
