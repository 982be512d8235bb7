package app.byline.ui.editor;

import app.byline.ui.Announced;
import app.byline.ui.Background;
import app.byline.ui.Soon;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/// Keys that come to title or text while another post, or what was pasted, is on its way there. They are meant for that
/// one, or to come behind it: they are kept, and pressed again in their order when it is there, in whichever of the two
/// has the keys then. JavaFX's thread.
final class HeldKeys {
    private static final Logger LOG = System.getLogger(HeldKeys.class.getName());
    /// In milliseconds: a library on a disk that works is there long before.
    private static final int LATE = 1_500;

    private final Node page;
    private final WritingArea area;
    private final ReadOnlyBooleanProperty awaited;
    private final Label told = Form.wrapped("");
    private final Soon late;
    private final Deque<InputEvent> kept = new ArrayDeque<>();

    private HeldKeys(Node page, WritingArea area, ReadOnlyBooleanProperty awaited, Background background) {
        this.page = page;
        this.area = area;
        this.awaited = awaited;
        late = new Soon(background, LATE, this::late);
        told.setId("keys-wait");
        told.getStyleClass().add("keys-wait");
        Announced.on(told);
        Form.show(told, false);
    }

    /// Holds those to the title and the area in this page, which can't be used while no post is there, and while this
    /// awaits none. Answers what tells, where that takes long, that they wait.
    static Node in(Node page, Node title, WritingArea area, EditorModel model, Background background) {
        HeldKeys keys = new HeldKeys(page, area, model.awaited(), background);
        Stream.of(title, area).forEach(field -> field.getProperties().put(HeldKeys.class, keys));
        page.addEventFilter(KeyEvent.ANY, keys::hear);
        page.addEventFilter(InputMethodEvent.ANY, keys::hear);
        model.awaited().addListener((_, _, awaited) -> {
            if (model.head().isEmpty()) {
                page.setDisable(!awaited);
            }
            keys.press();
        });
        return keys.told;
    }

    private void hear(InputEvent key) {
        // What was being composed before is of the post that is still there.
        boolean older = key instanceof InputMethodEvent && area.composition().isOn();
        if (awaited.get() && isField(key.getTarget()) && !older) {
            kept.add((InputEvent) key.clone());
            late.ask();
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
        Scene scene = page.getScene();
        while (scene != null && !awaited.get() && !kept.isEmpty()) {
            InputEvent key = kept.remove();
            try {
                Event.fireEvent(there(scene), key);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a key that waited could not be pressed", e);
            }
        }
        if (kept.isEmpty()) {
            told.setText("");
            Form.show(told, false);
        }
    }

    /// Whoever sees nothing of what they type is told why.
    private void late() {
        if (!kept.isEmpty()) {
            told.setText(Messages.text("editor.late"));
            Form.show(told, true);
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
