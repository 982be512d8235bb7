package app.byline.ui;

import app.byline.markdown.edit.Drawn;
import app.byline.markdown.edit.Selected;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Who writes in the window of a test. Texts are drawn as [Drawn] does.
record Writer(WindowFixture window) {
    /// In a window of their own with these posts, of which the last is open; with an empty one where none is given.
    static Writer open(Path folder, Post... posts) throws TimeoutException {
        List<Post> kept = posts.length > 0
                ? List.of(posts)
                : List.of(Post.begin(Instant.now()).withText("Letter", ""));
        return new Writer(WindowFixture.open(folder, WindowMemory.first(), 1100, 700, kept));
    }

    CodeArea area() {
        return (CodeArea) Objects.requireNonNull(window.scene.lookup("#editor"));
    }

    /// Has that text, and nothing to undo.
    void type(String drawn) {
        Selected selected = Drawn.of(drawn).selected();
        WindowFixture.run(() -> {
            area().replaceText(selected.text());
            area().getUndoManager().forgetHistory();
            area().selectRange(selected.anchor(), selected.caret());
            area().requestFocus();
        });
    }

    String text() {
        return WindowFixture.onFx(
                () -> Drawn.drawn(new Selected(area().getText(), area().getAnchor(), area().getCaretPosition())));
    }

    /// As `Shortcut+Shift+B`, in the text.
    void press(String keys) {
        press(area(), keys);
    }

    void press(Node node, String keys) {
        KeyCodeCombination wanted = (KeyCodeCombination) KeyCombination.valueOf(keys);
        boolean down = wanted.getShortcut() == KeyCombination.ModifierValue.DOWN;
        WindowFixture.run(() -> Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        wanted.getCode(),
                        wanted.getShift() == KeyCombination.ModifierValue.DOWN,
                        down,
                        wanted.getAlt() == KeyCombination.ModifierValue.DOWN,
                        false)));
    }

    /// A character as a keyboard types it.
    void key(String character) {
        WindowFixture.run(() -> Event.fireEvent(
                area(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false)));
    }
}
