package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.Drawn;
import app.byline.markdown.edit.Selected;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/// Who writes in the window of a test. Texts are drawn as [Drawn] does.
public record Writer(WindowFixture window) {
    /// Some keys have names of two words.
    private static final Pattern PARTED = Pattern.compile(" (?!Bracket|Slash|Quote)");

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
    Writer type(String drawn) {
        Selected selected = Drawn.of(drawn).selected();
        WindowFixture.run(() -> {
            area().replaceText(selected.text());
            area().getUndoManager().forgetHistory();
            area().selectRange(selected.anchor(), selected.caret());
            area().requestFocus();
        });
        return this;
    }

    String text() {
        return WindowFixture.onFx(
                () -> Drawn.drawn(new Selected(area().getText(), area().getAnchor(), area().getCaretPosition())));
    }

    /// As `Shortcut+Shift+B`, in the text; several parted by blanks are pressed one after the other.
    Writer press(String keys) {
        WindowFixture.run(() -> {
            for (String each : PARTED.split(keys, -1)) {
                layOut();
                fire(area(), each);
            }
        });
        return this;
    }

    void press(Node node, String key) {
        WindowFixture.run(() -> fire(node, key));
    }

    private static void fire(Node node, String key) {
        KeyCodeCombination wanted = (KeyCodeCombination) KeyCombination.valueOf(key);
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        wanted.getCode(),
                        wanted.getShift() == KeyCombination.ModifierValue.DOWN,
                        wanted.getShortcut() == KeyCombination.ModifierValue.DOWN,
                        wanted.getAlt() == KeyCombination.ModifierValue.DOWN,
                        false));
    }

    /// A character as a keyboard types it.
    Writer key(String character) {
        WindowFixture.run(() -> Event.fireEvent(
                area(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false)));
        return this;
    }

    /// What the mouse's button does at that place of the scene while these keys are held; on JavaFX's thread.
    void mouse(EventType<MouseEvent> kind, Point2D place, int clicks, KeyCode... held) {
        Event.fireEvent(area(), button(kind, place, clicks, held));
    }

    /// What a node hears of the mouse's first button at that place while these keys are held.
    public static MouseEvent button(EventType<MouseEvent> kind, Point2D place, int clicks, KeyCode... held) {
        List<KeyCode> keys = List.of(held);
        return new MouseEvent(
                kind,
                place.getX(),
                place.getY(),
                0,
                0,
                MouseButton.PRIMARY,
                clicks,
                false,
                keys.contains(KeyCode.SHORTCUT),
                keys.contains(KeyCode.ALT),
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /// Where that stretch of the text is seen, in the scene; on JavaFX's thread.
    Bounds seen(int from, int to) {
        layOut();
        return area().localToScene(area().screenToLocal(
                        area().getCharacterBoundsOnScreen(from, to).orElseThrow()));
    }

    /// Where the caret comes to at each of these keys, parted by blanks, from that place.
    List<Integer> places(int begin, String keys) {
        return WindowFixture.onFx(() -> {
            area().moveTo(begin);
            return Stream.of(PARTED.split(keys, -1))
                    .map(key -> {
                        layOut();
                        fire(area(), key);
                        return area().getCaretPosition();
                    })
                    .toList();
        });
    }

    /// As a pulse does before it draws; on JavaFX's thread.
    void layOut() {
        window.scene.getRoot().layout();
    }

    /// That is what the text is now.
    void gives(String drawn) {
        assertThat(text()).isEqualTo(drawn);
    }
}
