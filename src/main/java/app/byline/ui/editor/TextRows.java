package app.byline.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.SelectionPath;

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
        return of(area, line, flows(area));
    }

    /// The same, among those flows of the area's.
    static Optional<TextRows> of(CodeArea area, int line, List<TextFlow> flows) {
        return area.getParagraphBoundsOnScreen(line)
                .flatMap(bounds -> flows.stream()
                        .filter(flow -> isAt(bounds, flow.localToScreen(flow.getLayoutBounds())))
                        .findFirst()
                        .map(TextRows::new)
                        // It may not be laid out yet as it is now.
                        .filter(rows -> rows.rows.getLast().end() == area.getParagraphLength(line)));
    }

    /// What the lines in sight are laid out in.
    static List<TextFlow> flows(CodeArea area) {
        return area.lookupAll(".paragraph-text").stream()
                .filter(node -> node instanceof TextFlow && node.isVisible())
                .map(TextFlow.class::cast)
                .toList();
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
        double x = flow.getLayoutInfo().caretInfoAt(place, true).getSegmentAt(0).getMinX();
        return TurnedLines.isTurned(flow) ? flow.getWidth() - x : x;
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

    /// The paths in which selections are painted here.
    Stream<SelectionPath> selections() {
        return flow.getChildrenUnmodifiable().stream()
                .filter(SelectionPath.class::isInstance)
                .map(SelectionPath.class::cast);
    }

    /// What is painted where the characters from `from` to before `to` are selected: they, and where the selection goes
    /// on in the next row or line all that is beside the row, at the side to which it is read.
    List<PathElement> shape(int from, int to) {
        boolean turned = TurnedLines.isTurned(flow);
        double left = flow.getInsets().getLeft();
        double width = flow.getWidth() - left - flow.getInsets().getRight();
        List<PathElement> shape = new ArrayList<>();
        for (int row = row(from); row < rows.size() && start(row) < to; row++) {
            TextLineInfo info = rows.get(row);
            double top = info.bounds().getMinY() - flow.getInsets().getTop() - flow.getLineSpacing() / 2;
            double bottom = top + info.bounds().getHeight() + flow.getLineSpacing();
            // A blank at which a row is wrapped goes on beyond the edge, where it is not painted.
            flow.getLayoutInfo()
                    .getSelectionGeometry(Math.max(from, info.start()), Math.min(to, info.end()), false)
                    .forEach(letters -> shape.addAll(
                            box(letters.getMinX() - left, Math.min(width, letters.getMaxX() - left), top, bottom)));
            if (to > (row + 1 < rows.size() ? end(row) : info.end())) {
                double begin = turned ? info.bounds().getWidth() : info.bounds().getMaxX() - left;
                shape.addAll(box(begin, width, top, bottom));
            }
        }
        return shape;
    }

    private static List<PathElement> box(double left, double right, double top, double bottom) {
        return left >= right
                ? List.of()
                : List.of(
                        new MoveTo(left, top),
                        new LineTo(right, top),
                        new LineTo(right, bottom),
                        new LineTo(left, bottom),
                        new ClosePath());
    }
}
