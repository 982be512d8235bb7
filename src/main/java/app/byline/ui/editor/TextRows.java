package app.byline.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.text.HitInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;

/// The rows that one line of the text takes where it is wrapped, as JavaFX lays them out. RichTextFX looks for the end
/// of each at its right, where rows of letters that run leftwards begin (its issue 1170). Places are counted from the
/// line's beginning. JavaFX's thread.
final class TextRows {
    private final TextFlow flow;
    private final List<TextLineInfo> rows;

    private TextRows(TextFlow flow) {
        this.flow = flow;
        rows = flow.getLayoutInfo().getTextLines(false);
    }

    /// Of that line, if it is in sight.
    static Optional<TextRows> of(CodeArea area, int line) {
        return area.getParagraphBoundsOnScreen(line)
                .flatMap(bounds -> area.lookupAll(".paragraph-text").stream()
                        .filter(node -> node instanceof TextFlow
                                && node.isVisible()
                                && isAt(bounds, node.localToScreen(node.getLayoutBounds())))
                        .findFirst()
                        .map(node -> new TextRows((TextFlow) node))
                        // It may not be laid out yet as it is now.
                        .filter(rows -> rows.rows.getLast().end() == area.getParagraphLength(line)));
    }

    private static boolean isAt(Bounds line, Bounds text) {
        return text.getMinY() < line.getCenterY() && line.getCenterY() < text.getMaxY();
    }

    int count() {
        return rows.size();
    }

    /// Where each row begins.
    List<Integer> starts() {
        return rows.stream().map(TextLineInfo::start).toList();
    }

    /// The row in which that place is.
    int row(int place) {
        return (int) rows.stream().skip(1).filter(row -> row.start() <= place).count();
    }

    int start(int row) {
        return rows.get(row).start();
    }

    /// The last place that is seen in that row: the end of one that is wrapped is seen in the next.
    int end(int row) {
        return rows.get(row).end() - (row + 1 < rows.size() ? 1 : 0);
    }

    /// How far right a caret stands at that place.
    double x(int place) {
        return flow.getLayoutInfo().caretInfoAt(place, true).getSegmentAt(0).getMinX();
    }

    /// The place in that row that is nearest to `x`.
    int at(int row, double x) {
        double middle =
                (rows.get(row).bounds().getMinY() + rows.get(row).bounds().getMaxY()) / 2;
        return Math.clamp(flow.getHitInfo(new Point2D(x, middle)).getInsertionIndex(), start(row), end(row));
    }

    /// What stands at that point of the screen; places are moved by `begin`.
    CharacterHit hit(Point2D onScreen, int begin) {
        Point2D point = flow.screenToLocal(onScreen);
        HitInfo hit = flow.getHitInfo(point);
        int row = (int) rows.stream()
                .skip(1)
                .filter(each -> each.bounds().getMinY() <= point.getY())
                .count();
        int place = Math.clamp(hit.getInsertionIndex(), start(row), end(row));
        if (place != hit.getInsertionIndex() || hit.getCharIndex() >= end(row)) {
            return CharacterHit.insertionAt(begin + place);
        }
        return hit.isLeading()
                ? CharacterHit.leadingHalfOf(begin + hit.getCharIndex())
                : CharacterHit.trailingHalfOf(begin + hit.getCharIndex());
    }
}
