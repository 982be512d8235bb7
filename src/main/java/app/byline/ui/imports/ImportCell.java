package app.byline.ui.imports;

import app.byline.exchange.Fate;
import app.byline.exchange.ImportRow;
import app.byline.ui.TickedCell;
import app.byline.ui.Wrapping;
import app.byline.ui.imports.ImportModel.Stage;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;

/// One thing of an import: whether it is wanted, what becomes of it, what it is, and what is to be said of it.
final class ImportCell extends TickedCell<ImportItem> {
    private static final PseudoClass PUBLISHED = PseudoClass.getPseudoClass("published");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    /// What a scroll bar and the list's own edge may take.
    private static final double SCROLL_BAR = 28;

    private final ReadOnlyObjectProperty<Stage> stage;
    private final PostDate dates;
    private final Label facts;
    private final Label remarks;

    /// Ticks are to be had while `stage` is the preview.
    ImportCell(ReadOnlyObjectProperty<Stage> stage, PostDate dates) {
        this(stage, dates, new Label(), new Label());
    }

    private ImportCell(ReadOnlyObjectProperty<Stage> stage, PostDate dates, Label facts, Label remarks) {
        super(ImportItem::wanted, facts, remarks);
        this.stage = stage;
        this.dates = dates;
        this.facts = facts;
        this.remarks = remarks;
        // As wide as the list, so that long titles end in an ellipsis and not in a scroll bar.
        setPrefWidth(0);
        facts.getStyleClass().add("post-line");
        remarks.getStyleClass().add("import-remarks");
        Wrapping.on(remarks);
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
    protected void show(ImportItem item) {
        ImportRow row = item.row();
        boolean choosing = stage.get() == Stage.PREVIEW;
        tick.setVisible(choosing && row.fate().comes());
        tick.setManaged(choosing);
        title.setText(ImportWords.title(row));
        badge.setText(
                choosing || !row.fate().comes()
                        ? ImportWords.fate(row.fate())
                        : Messages.text("import.came." + row.fate().name().toLowerCase(Locale.ROOT)));
        badge.pseudoClassStateChanged(PUBLISHED, row.fate() == Fate.NEW);
        badge.pseudoClassStateChanged(CHANGED, row.fate() == Fate.CHANGED);
        badge.pseudoClassStateChanged(FAILED, row.fate() == Fate.REFUSED);
        facts.setText(ImportWords.facts(row, dates));
        remarks.setText(ImportWords.remarks(row));
        remarks.pseudoClassStateChanged(FAILED, row.fate() == Fate.REFUSED);
        Stream.of(facts, remarks)
                .forEach(label -> Form.show(label, !label.getText().isEmpty()));
        said.set(Stream.of(title, badge, facts, remarks)
                .map(Label::getText)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
