package app.byline.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.Selection;
import org.fxmisc.richtext.SelectionPath;
import org.jspecify.annotations.Nullable;

/// Paints what is selected in lines of which some letters run leftwards: RichTextFX paints each row but the last up to
/// the right, whichever of its letters are meant. Other lines stay as it paints them. JavaFX's thread.
final class SelectedRows {
    private final WritingArea area;
    private final Runnable pulse = this::paint;
    /// What each path began with when it was painted here; RichTextFX puts something else there when it lays out anew.
    private final Map<SelectionPath, PathElement> painted = new WeakHashMap<>();

    private SelectedRows(WritingArea area) {
        this.area = area;
    }

    /// Of that area from now on, after it is laid out and before it is drawn.
    static void of(WritingArea area) {
        SelectedRows rows = new SelectedRows(area);
        area.sceneProperty().addListener((_, before, now) -> rows.moved(before, now));
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void paint() {
        if (area.getSelection().getLength() == 0 || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        List<TextFlow> flows = TextRows.flows(area);
        int last = area.lastVisibleParToAllParIndex();
        for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
            if (area.isMixed(line)) {
                paint(line, flows);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // What was painted is the element itself, not an equal one.
    private void paint(int line, List<TextFlow> flows) {
        TextRows.of(area, line, flows)
                .ifPresent(rows -> rows.selections()
                        .filter(path -> !path.getElements().isEmpty()
                                && path.getElements().getFirst() != painted.get(path))
                        .forEach(path -> paint(line, rows, path)));
    }

    private void paint(int line, TextRows rows, SelectionPath path) {
        // Those beside the area's own are told by their paths.
        Selection<?, ?, ?> selection =
                path.getUserData() instanceof Selection<?, ?, ?> other ? other : area.getCaretSelectionBind();
        IndexRange range = area.getParagraphSelection(selection, line);
        List<PathElement> shape = rows.shape(range.getStart(), range.getEnd());
        if (!shape.isEmpty()) {
            path.getElements().setAll(shape);
            painted.put(path, shape.getFirst());
        }
    }
}
