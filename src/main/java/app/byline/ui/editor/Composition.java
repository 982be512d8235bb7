package app.byline.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.model.StyledDocument;
import org.jspecify.annotations.Nullable;

/// What an input method is making out of keys, as 日本 out of kana or é out of an accent and a letter. It stands
/// underlined in the place of what is selected, but nobody is told of it: the text, as far as it is kept, rendered,
/// checked and undone, stays what it was until something is committed, which is one change then. JavaFX's thread.
final class Composition {
    private static final double LEAST_HEIGHT = 10;

    private final WritingArea area;
    private final EventHandler<MouseEvent> pressing = _ -> finish();
    private @Nullable Shown shown;
    private @Nullable ManyCarets carets;
    private Runnable ended = () -> {};
    private boolean quiet;

    /// What stands in the area now, and what it stands for: the words below it, and what was selected.
    private record Shown(
            int place,
            int length,
            StyledDocument<Collection<String>, String, Collection<String>> below,
            int anchor,
            int caret,
            Scene scene) {}

    /// In this area, which is still being made.
    Composition(WritingArea area) {
        this.area = area;
    }

    /// Hears of the area's keys and focus from now on.
    void begin() {
        area.addEventFilter(KeyEvent.ANY, this::heard);
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                withdraw();
            }
        });
        // The area sets its own while it is made, at the latest a moment later.
        area.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                area.setOnInputMethodTextChanged(this::heard);
                area.setInputMethodRequests(new Requests());
            }
        });
    }

    /// What is committed comes to each of these carets; `newEnded` is called when nothing is composed any more.
    void into(ManyCarets newCarets, Runnable newEnded) {
        carets = newCarets;
        ended = newEnded;
    }

    /// Whether something stands in the area that is not of the text.
    boolean isOn() {
        return quiet || shown != null;
    }

    /// Whether what changes in the area now is no change of the text.
    boolean isQuiet() {
        return quiet;
    }

    /// The input method tells all that it has each time.
    void heard(InputMethodEvent event) {
        if (!area.isEditable() || area.isDisabled()) {
            return;
        }
        boolean composed = isOn();
        withdraw();
        if (!event.getCommitted().isEmpty()) {
            commit(event.getCommitted(), composed);
        }
        String text =
                event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
        if (!text.isEmpty() && area.getScene() != null) {
            show(event, text);
        } else if (composed) {
            ended.run();
        }
        area.requestFollowCaret();
        event.consume();
    }

    private void commit(String committed, boolean composed) {
        ManyCarets all = carets;
        if (committed.length() == 1 && committed.charAt(0) < 0x80) {
            // A dead key before a blank is a quote or a backtick, which do what they do when they are typed.
            Event.fireEvent(
                    area,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED, committed, committed, KeyCode.UNDEFINED, false, false, false, false));
        } else if (all != null && !all.isOne()) {
            all.type(committed);
        } else {
            step(composed);
            area.replaceSelection(committed);
            step(composed);
        }
    }

    /// What was composed is a step of undo of its own; a letter with its accent is typed as others are.
    private void step(boolean composed) {
        if (composed) {
            area.getUndoManager().preventMerge();
        }
    }

    private void show(InputMethodEvent event, String text) {
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        Scene scene = area.getScene();
        Shown now = new Shown(
                from, text.length(), area.subDocument(from, to), area.getAnchor(), area.getCaretPosition(), scene);
        quietly(() -> {
            Collection<String> around = area.getTextStyleForInsertionAt(from);
            area.replaceText(from, to, text);
            int at = from;
            for (InputMethodTextRun run : event.getComposed()) {
                int end = at + run.getText().length();
                if (at < end) {
                    area.setStyle(at, end, styles(around, run.getHighlight()));
                }
                at = end;
            }
            area.scripts().changed(from, at);
            int caret = event.getCaretPosition();
            area.moveTo(from + (caret >= 0 && caret <= text.length() ? caret : text.length()));
        });
        shown = now;
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressing);
    }

    private static List<String> styles(Collection<String> around, @Nullable InputMethodHighlight highlight) {
        List<String> styles = new ArrayList<>(around);
        boolean chosen =
                highlight == InputMethodHighlight.SELECTED_RAW || highlight == InputMethodHighlight.SELECTED_CONVERTED;
        styles.add(chosen ? "composed-chosen" : "composed");
        return styles;
    }

    /// The area has its text again, and what was selected; what the input method goes on with it tells anew.
    void withdraw() {
        Shown now = shown;
        if (now != null && !quiet) {
            shown = null;
            now.scene().removeEventFilter(MouseEvent.MOUSE_PRESSED, pressing);
            quietly(() -> {
                area.replace(now.place(), now.place() + now.length(), now.below());
                area.selectRange(now.anchor(), now.caret());
            });
        }
    }

    /// JavaFX lets an input method finish when another node gets the keys, and not before a click in the same text.
    private void finish() {
        area.getScene().getRoot().requestFocus();
        area.requestFocus();
        withdraw();
    }

    private void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }

    /// While something is composed the keys are the input method's, also those that it lets through.
    private void heard(KeyEvent key) {
        if (isOn()) {
            if (key.getCode() == KeyCode.ESCAPE) {
                withdraw();
                ended.run();
            }
            key.consume();
        }
    }

    /// What input methods ask, to put their candidates below the words.
    private final class Requests implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            Shown now = shown;
            Bounds bounds = (now == null || now.length() == 0
                            ? area.getCaretBounds()
                            : character(now.place() + Math.clamp(offset, 0, now.length() - 1)))
                    .or(area::getCaretBounds)
                    .orElseGet(() -> area.localToScreen(area.getLayoutBounds()));
            return bounds == null
                    ? Point2D.ZERO
                    : new Point2D(bounds.getMinX(), bounds.getMinY() + Math.max(LEAST_HEIGHT, bounds.getHeight()));
        }

        private Optional<Bounds> character(int place) {
            return area.getCharacterBoundsOnScreen(place, place + 1);
        }

        @Override
        public int getLocationOffset(int x, int y) {
            Shown now = shown;
            Point2D here = area.screenToLocal(x, y);
            return now == null || here == null
                    ? 0
                    : Math.clamp(area.hit(here.getX(), here.getY()).getInsertionIndex() - now.place(), 0, now.length());
        }

        @Override
        public void cancelLatestCommittedText() {
            area.undo();
        }

        @Override
        public String getSelectedText() {
            return area.getSelectedText();
        }
    }
}
