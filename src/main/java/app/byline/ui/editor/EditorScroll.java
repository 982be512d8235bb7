package app.byline.ui.editor;

import app.byline.library.Fold;
import app.byline.library.Place;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;

/// Which part of the text is seen, and where its author stands; read and set in lines of the source: 2.5 is the middle
/// of the third line, however often it wraps. JavaFX's thread.
public final class EditorScroll {
    private final CodeArea area;
    private final Node pane;

    /// `pane` holds the area and its scroll bar.
    EditorScroll(CodeArea area, Node pane) {
        this.area = area;
        this.pane = pane;
    }

    /// Calls back after each change of what is seen, perhaps within a layout.
    public void onMoved(Runnable moved) {
        area.estimatedScrollYProperty().addListener((_, _, _) -> moved.run());
    }

    /// Calls back when the author turns to the text: a key, the wheel, or the scroll bar.
    public void onTouched(Runnable touched) {
        pane.addEventFilter(ScrollEvent.ANY, _ -> touched.run());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touched.run());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, _ -> touched.run());
    }

    /// Pixels hidden above, pixels hidden below, pixels seen.
    public double above() {
        return Math.max(0, area.getEstimatedScrollY());
    }

    public double below() {
        return Math.max(0, area.getTotalHeightEstimate() - above() - seen());
    }

    public double seen() {
        return area.getViewportHeight();
    }

    /// Whether the text's window is open.
    boolean isSeen() {
        return area.getScene() != null
                && area.getScene().getWindow() != null
                && area.getScene().getWindow().isShowing();
    }

    int caret() {
        return area.getCaretPosition();
    }

    /// Where the author stands, of whose text that is folded.
    Place standing(List<Fold> folds) {
        return new Place(area.getCaretPosition(), (int) lineAt(0), Optional.of(folds));
    }

    /// Puts the caret there and that line to the top.
    void stand(Place place) {
        area.moveTo(Math.clamp(place.caret(), 0, area.getLength()));
        show(place.line(), 0);
    }

    /// Calls back after each move of the caret or of what is seen.
    void onStanding(Runnable moved) {
        area.caretPositionProperty().addListener((_, _, _) -> moved.run());
        onMoved(moved);
    }

    /// How many lines the text has.
    public int lines() {
        return area.getParagraphs().size();
    }

    /// The line that stands at that height of the view, 0 its top and 1 its foot.
    public double lineAt(double height) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return 0;
        }
        double y = height * seen();
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        for (int line = first; line <= last; line++) {
            Optional<Bounds> bounds = bounds(line);
            if (bounds.isPresent() && (y < bounds.get().getMaxY() || line == last)) {
                double part = (y - bounds.get().getMinY()) / bounds.get().getHeight();
                return line + Math.clamp(part, 0, 1);
            }
        }
        return 0;
    }

    /// Scrolls so that this line stands at that height of the view.
    public void show(double line, double height) {
        int last = lines() - 1;
        int paragraph = Math.clamp((long) Math.floor(line), 0, last);
        if (line <= 0 && height <= 0) {
            area.scrollYToPixel(0);
            return;
        }
        if (bounds(paragraph).isEmpty()) {
            area.showParagraphAtTop(paragraph);
            // Before the window has its size there is nothing to lay out for.
            if (isSeen()) {
                area.layout();
            }
        }
        bounds(paragraph).ifPresent(bounds -> {
            double part = Math.clamp(line - paragraph, 0, 1);
            double by = bounds.getMinY() + part * bounds.getHeight() - height * seen();
            if (Math.abs(by) >= 1) {
                area.scrollYBy(by);
            }
        });
    }

    /// Where a line stands in the view now; empty when it is out of sight.
    private Optional<Bounds> bounds(int paragraph) {
        // A window that has just gone has no place on the screen.
        return area.localToScreen(0, 0) == null
                ? Optional.empty()
                : area.getParagraphBoundsOnScreen(paragraph)
                        .map(area::screenToLocal)
                        .map(seen -> whole(paragraph, seen));
    }

    /// With what is above the view of a line that begins there: the area tells only what is below its own top.
    private Bounds whole(int paragraph, Bounds seen) {
        if (seen.getMinY() > 0 || area.getParagraphLength(paragraph) == 0) {
            return seen;
        }
        int start = area.getAbsolutePosition(paragraph, 0);
        double top = area.getCharacterBoundsOnScreen(start, start + 1)
                .map(area::screenToLocal)
                .map(first -> Math.min(first.getMinY(), seen.getMinY()))
                .orElse(seen.getMinY());
        return new BoundingBox(seen.getMinX(), top, seen.getWidth(), seen.getMaxY() - top);
    }
}
