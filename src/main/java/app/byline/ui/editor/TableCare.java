package app.byline.ui.editor;

import app.byline.markdown.Rendered;
import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.TableChange;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Knows whether the caret stands in a table, and brings the cells of one below each other when its author has typed in
/// it and leaves. What was undone is left alone, or it could not be redone. JavaFX's thread.
final class TableCare {
    private final WritingArea area;
    private final EditorModel model;
    private final Passages passages;
    private final ReadOnlyBooleanWrapper within = new ReadOnlyBooleanWrapper(this, "within");
    private int place;
    private boolean typed;

    TableCare(WritingArea area, EditorModel model, Passages passages) {
        this.area = area;
        this.model = model;
        this.passages = passages;
        area.currentParagraphProperty().addListener((_, _, _) -> look());
        area.writtenChanges().subscribe(_ -> changed());
    }

    /// Whether the caret stands in a table, as far as the text was read.
    ReadOnlyBooleanProperty within() {
        return within.getReadOnlyProperty();
    }

    /// Another post is shown.
    void forget() {
        typed = false;
        within.set(false);
    }

    private void changed() {
        typed = within.get() && !area.getUndoManager().isPerformingAction();
        place = area.getCaretPosition();
    }

    /// To be called when the text was read, too.
    void look() {
        Rendered rendered = model.rendered().get();
        if (rendered == null || rendered.version() != model.version()) {
            return;
        }
        int line = area.getCaretPosition() - area.getCaretColumn();
        boolean now =
                rendered.styles().between(line, line + area.getParagraphLength(area.getCurrentParagraph())).stream()
                        .anyMatch(style -> style.styleClass().equals("md-table"));
        boolean left = within.get() && !now && typed;
        within.set(now);
        if (left) {
            typed = false;
            passages.beside(place, selected -> TableEditing.change(TableChange.TIDY, selected));
        }
    }
}
