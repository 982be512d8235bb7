package app.byline.ui.editor;

import app.byline.markdown.edit.Stretch;
import app.byline.platform.HostSystem;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/// What keys do while there are several carets: they type, delete, move, cut and paste at each, and Escape returns to
/// one. JavaFX's thread.
final class CaretKeys {
    private static final char DELETE = 0x7f;
    /// On a Mac that key writes signs; elsewhere a letter with it is asked of the window, and is none of the text's.
    /// AltGr is another key, or Ctrl and Alt together.
    private static final boolean ALT_WRITES = HostSystem.current() == HostSystem.MAC;

    private final WritingArea area;
    private final ManyCarets carets;
    private final WritingKeys writing;
    private Predicate<KeyEvent> others = _ -> false;
    private boolean moving;

    private CaretKeys(WritingArea area, ManyCarets carets, WritingKeys writing) {
        this.writing = writing;
        this.area = area;
        this.carets = carets;
    }

    /// `pane` holds the area, and hears keys before it; `writing` knows what keys do at one caret.
    static CaretKeys on(Node pane, WritingArea area, ManyCarets carets, WritingKeys writing) {
        CaretKeys keys = new CaretKeys(area, carets, writing);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        pane.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        return keys;
    }

    /// Leaves alone what is about something else that is shown.
    void leave(Predicate<KeyEvent> newOthers) {
        others = newOthers;
    }

    private void pressed(KeyEvent key) {
        if (carets.isOne() || moving || others.test(key) || area.composition().isOn() || key.isAltDown()) {
            return;
        }
        boolean done = key.isShortcutDown() ? withShortcut(key) : plain(key);
        if (done) {
            key.consume();
        }
    }

    private boolean plain(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> carets.one();
            case BACK_SPACE, ENTER, TAB -> carets.key((selected, verbatim) -> writing.pressed(key, selected, verbatim));
            case DELETE -> carets.delete(false);
            case PAGE_UP, PAGE_DOWN -> {
                carets.one();
                return false;
            }
            default -> {
                return moved(key);
            }
        }
        return true;
    }

    private boolean withShortcut(KeyEvent key) {
        switch (key.getCode()) {
            case BACK_SPACE -> deleteWord(false);
            case DELETE -> deleteWord(true);
            case C -> carets.copy();
            case X -> carets.cut();
            case V -> paste();
            default -> {
                return moved(key);
            }
        }
        return true;
    }

    private boolean moved(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT, RIGHT, UP, DOWN, HOME, END, KP_LEFT, KP_RIGHT, KP_UP, KP_DOWN -> move(key);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// As the area moves its own caret.
    private void move(KeyEvent key) {
        moving = true;
        carets.move(() -> Event.fireEvent(area, key.copyFor(area, area)));
        moving = false;
    }

    private void deleteWord(boolean behind) {
        if (carets.all().stream().allMatch(Stretch::isEmpty)) {
            carets.move(() -> area.word(behind, SelectionPolicy.ADJUST));
        }
        carets.type("");
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            carets.paste(Pasting.plain(clipboard));
        }
    }

    private void typed(KeyEvent key) {
        if (key.isAltDown() && !key.isControlDown() && !ALT_WRITES) {
            key.consume();
            return;
        }
        if (carets.isOne()
                || area.composition().isOn()
                || key.isMetaDown()
                || (key.isControlDown() && !key.isAltDown())) {
            return;
        }
        String words = key.getCharacter();
        if (!words.isEmpty() && words.charAt(0) >= ' ' && words.charAt(0) != DELETE) {
            if (words.length() == 1 && writing.isMark(words.charAt(0))) {
                carets.key((selected, verbatim) -> writing.typed(words.charAt(0), selected, verbatim));
            } else {
                carets.type(words);
            }
        }
        key.consume();
    }
}
