package app.byline.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/// Keys that come to title or text while another post is on its way there. They are meant for that one: they are kept,
/// and pressed again in their order when it is there, in whichever of the two has the keys then. JavaFX's thread.
final class HeldKeys {
    private final Node page;
    private final WritingArea area;
    private final ReadOnlyBooleanProperty awaited;
    private final Deque<InputEvent> kept = new ArrayDeque<>();

    private HeldKeys(Node page, WritingArea area, ReadOnlyBooleanProperty awaited) {
        this.page = page;
        this.area = area;
        this.awaited = awaited;
    }

    /// Holds those to the title and the area in this page, which can't be used while no post is there, and while this
    /// awaits none.
    static void in(Node page, Node title, WritingArea area, EditorModel model) {
        HeldKeys keys = new HeldKeys(page, area, model.awaited());
        Stream.of(title, area).forEach(field -> field.getProperties().put(HeldKeys.class, keys));
        page.addEventFilter(KeyEvent.ANY, keys::hear);
        page.addEventFilter(InputMethodEvent.ANY, keys::hear);
        model.awaited().addListener((_, _, awaited) -> {
            if (model.head().isEmpty()) {
                page.setDisable(!awaited);
            }
            keys.press();
        });
    }

    private void hear(InputEvent key) {
        // What was being composed before is of the post that is still there.
        boolean older = key instanceof InputMethodEvent && area.composition().isOn();
        if (awaited.get() && isField(key.getTarget()) && !older) {
            kept.add((InputEvent) key.clone());
            key.consume();
        }
    }

    private static boolean isField(EventTarget target) {
        return target instanceof Node node
                && node.hasProperties()
                && node.getProperties().containsKey(HeldKeys.class);
    }

    /// One of them may be a command that fetches yet another post: then the rest waits for that.
    private void press() {
        InputEvent key = awaited.get() ? null : kept.poll();
        Scene scene = page.getScene();
        if (key == null || scene == null) {
            return;
        }
        try {
            Event.fireEvent(there(scene), key);
        } finally {
            press();
        }
    }

    /// The author may have clicked elsewhere meanwhile; the words are the text's all the same. Where there is no post
    /// any more, commands are all that keys can be.
    private EventTarget there(Scene scene) {
        Node owner = scene.getFocusOwner();
        if (owner != null && isField(owner)) {
            return owner;
        }
        return page.isDisabled() ? scene.getRoot() : area;
    }
}
