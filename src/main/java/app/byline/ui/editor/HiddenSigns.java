package app.byline.ui.editor;

import app.byline.markdown.Style;
import app.byline.markdown.edit.Stretch;
import app.byline.ui.Soon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Takes the signs of Markdown out of sight in every line but those that are written: where a caret stands or something
/// is selected. The text keeps them; the area's style sheet makes them too small to be seen. A key that stays in its
/// line costs nothing more. JavaFX's thread.
final class HiddenSigns {
    private static final String HIDDEN = "signs-hidden";

    private final WritingArea area;
    private final ManyCarets carets;
    private final Runnable changed;
    private final Soon soon;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "signs");
    /// In order, and none meets another.
    private List<Lines> written = List.of();
    private boolean pressed;

    /// From the first to the last.
    private record Lines(int first, int last) {}

    /// `changed` is called when other lines are written, and `window` runs what is to be done after this round of
    /// events.
    HiddenSigns(WritingArea area, ManyCarets carets, Runnable changed, Executor window) {
        this.area = area;
        this.carets = carets;
        this.changed = changed;
        soon = new Soon(window, this::lookAnew);
        on.addListener((_, _, _) -> {
            written = List.of();
            look();
            changed.run();
        });
        area.caretPositionProperty().addListener((_, _, _) -> soon());
        area.selectionProperty().addListener((_, _, _) -> soon());
        carets.onChosen(this::soon);
    }

    BooleanProperty on() {
        return on;
    }

    /// While the mouse's button is down in this node nothing comes or goes: a character would move away from under the
    /// pointer, and what was a click would select.
    void hear(Node around) {
        around.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> pressed = press.getButton() == MouseButton.PRIMARY);
        around.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
        // Its release may have been another node's.
        around.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> released());
    }

    private void released() {
        if (pressed) {
            pressed = false;
            soon();
        }
    }

    /// The lines that are not written, as marks from `begin` to before `finish`, by their starts.
    List<Style> between(int begin, int finish) {
        List<Style> hidden = new ArrayList<>();
        if (on.get()) {
            int from = begin;
            for (Lines lines : written) {
                hide(hidden, from, Math.min(finish, start(lines.first())));
                from = Math.max(from, end(lines.last()));
            }
            hide(hidden, from, finish);
        }
        return hidden;
    }

    private static void hide(List<Style> hidden, int from, int to) {
        if (from < to) {
            hidden.add(new Style(from, to, HIDDEN));
        }
    }

    private int start(int line) {
        return line < area.getParagraphs().size() ? area.getAbsolutePosition(line, 0) : area.getLength();
    }

    private int end(int line) {
        return line < area.getParagraphs().size()
                ? area.getAbsolutePosition(line, area.getParagraphLength(line))
                : area.getLength();
    }

    /// Once a round of events: carets move by turns.
    private void soon() {
        if (on.get()) {
            soon.ask();
        }
    }

    private void lookAnew() {
        List<Lines> before = written;
        look();
        if (!written.equals(before)) {
            hold(changed);
        }
    }

    /// Lines above get lower, and rows of this one move on; the row with the caret stays where the eye is.
    private void hold(Runnable change) {
        Optional<Bounds> before = area.getCaretBounds();
        change.run();
        if (before.isPresent()) {
            area.layout();
            area.getCaretBounds()
                    .ifPresent(after ->
                            area.scrollYBy(after.getMinY() - before.get().getMinY()));
        }
    }

    private void look() {
        if (on.get() && !pressed) {
            List<Lines> now = new ArrayList<>();
            for (Stretch stretch : carets.all()) {
                Lines lines = new Lines(line(stretch.from()), line(stretch.to()));
                if (now.isEmpty() || now.getLast().last() < lines.first()) {
                    now.add(lines);
                } else {
                    Lines last = now.removeLast();
                    now.add(new Lines(last.first(), Math.max(last.last(), lines.last())));
                }
            }
            written = now;
        }
    }

    private int line(int place) {
        return area.offsetToPosition(Math.min(place, area.getLength()), Bias.Forward)
                .getMajor();
    }
}
