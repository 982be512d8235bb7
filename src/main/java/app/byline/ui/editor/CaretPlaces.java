package app.byline.ui.editor;

import app.byline.markdown.edit.Stretch;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.jspecify.annotations.Nullable;

/// Where more carets come: a click with the shortcut's key puts one there or takes it away, dragging with Alt selects a
/// column, and commands put them above, below, and at the same words. JavaFX's thread.
final class CaretPlaces {
    /// Looked through at once for the same words, in UTF-16 units.
    private static final int REACH = 1 << 16;

    private final WritingArea area;
    private final ManyCarets carets;
    private final EditorModel text;
    private @Nullable Position corner;
    private boolean placing;

    CaretPlaces(WritingArea area, ManyCarets carets, EditorModel text) {
        this.area = area;
        this.carets = carets;
        this.text = text;
    }

    /// `pane` holds the area, and hears the mouse before it.
    void hear(Node pane) {
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    void add(MoreCarets where) {
        switch (where) {
            case ABOVE -> beside(carets.all().getFirst(), -1);
            case BELOW -> beside(carets.all().getLast(), 1);
            case NEXT_SAME -> same();
        }
    }

    private void beside(Stretch stretch, int step) {
        Position at = position(stretch.caret());
        int line = at.getMajor() + step;
        if (line >= 0 && line < area.getParagraphs().size()) {
            carets.add(Stretch.at(place(line, at.getMinor())));
        }
    }

    // ---- the same words

    private void same() {
        Stretch leading = carets.leading();
        if (leading.isEmpty()) {
            word(leading.caret()).ifPresent(word -> carets.set(List.of(word), 0));
            return;
        }
        String words = text.text(leading.from(), leading.to());
        List<Stretch> all = carets.all();
        int at = next(words, leading.to(), text.length());
        if (at < 0) {
            at = next(words, 0, leading.from());
        }
        int found = at;
        if (found >= 0 && all.stream().noneMatch(stretch -> stretch.from() == found)) {
            carets.add(new Stretch(found, found + words.length()));
        }
    }

    private int next(String words, int from, int to) {
        for (int at = from; at + words.length() <= to; at += REACH) {
            int end = Math.min(to, at + REACH + words.length() - 1);
            int found = text.text(at, end).indexOf(words);
            if (found >= 0) {
                return at + found;
            }
        }
        return -1;
    }

    private Optional<Stretch> word(int place) {
        Position at = position(place);
        String line = area.getText(at.getMajor());
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(line);
        int end = at.getMinor() < line.length() ? words.following(at.getMinor()) : line.length();
        int start = words.previous();
        if (at.getMinor() == line.length() || !Character.isLetterOrDigit(line.charAt(start))) {
            // Behind a word is still the word.
            end = at.getMinor();
            start = end == 0 ? 0 : words.preceding(end);
        }
        int begin = place - at.getMinor();
        return start < end && Character.isLetterOrDigit(line.charAt(start))
                ? Optional.of(new Stretch(begin + start, begin + end))
                : Optional.empty();
    }

    // ---- the mouse

    private void pressed(MouseEvent press) {
        Point2D at = area.sceneToLocal(press.getSceneX(), press.getSceneY());
        if (press.getButton() != MouseButton.PRIMARY || !area.contains(at)) {
            return;
        }
        int place = area.hit(at.getX(), at.getY()).getInsertionIndex();
        if (press.isAltDown()) {
            corner = position(place);
            carets.set(List.of(Stretch.at(place)), 0);
        } else if (press.isShortcutDown() && !press.isShiftDown()) {
            carets.toggle(place);
        } else {
            carets.one();
            return;
        }
        placing = true;
        area.requestFocus();
        press.consume();
    }

    private void dragged(MouseEvent drag) {
        Position from = corner;
        if (from != null) {
            Point2D at = area.sceneToLocal(drag.getSceneX(), drag.getSceneY());
            List<Stretch> column =
                    column(from, position(area.hit(at.getX(), at.getY()).getInsertionIndex()));
            carets.set(column, column.size() - 1);
        }
        if (placing) {
            drag.consume();
        }
    }

    private void released(MouseEvent release) {
        if (placing) {
            placing = false;
            corner = null;
            release.consume();
        }
    }

    /// From corner to corner; lines that do not reach there are left out.
    private List<Stretch> column(Position from, Position to) {
        List<Stretch> column = new ArrayList<>();
        int step = from.getMajor() <= to.getMajor() ? 1 : -1;
        int left = Math.min(from.getMinor(), to.getMinor());
        for (int line = from.getMajor(); line != to.getMajor() + step; line += step) {
            int length = area.getParagraphLength(line);
            if (length >= left || line == from.getMajor() || line == to.getMajor()) {
                column.add(new Stretch(place(line, from.getMinor()), place(line, to.getMinor())));
            }
        }
        return column;
    }

    /// In that line; its end where it is shorter, and never within a character.
    private int place(int line, int column) {
        return area.whole(area.getAbsolutePosition(line, Math.min(column, area.getParagraphLength(line))));
    }

    private Position position(int place) {
        return area.offsetToPosition(place, Bias.Forward);
    }
}
