package app.byline.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Keys of commands, which write nothing: a system tells of the letter on a key whatever the key did, and a field takes
/// what comes with Ctrl and Alt for one of AltGr's. JavaFX's thread.
final class WrittenKeys {
    private final List<Command> commands;
    private boolean silent;

    private WrittenKeys(List<Command> commands) {
        this.commands = commands;
    }

    /// Wherever in that node they are pressed, and wherever in it the keyboard is then.
    static void follow(Node node, List<Command> commands) {
        WrittenKeys keys = new WrittenKeys(commands);
        node.getProperties().put(WrittenKeys.class, keys);
        node.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    /// Those that write nothing in `owner` write nothing in `content` either, which is all of another window.
    static void share(Window owner, Node content) {
        Scene scene = owner.getScene();
        if (scene != null && scene.getRoot().getProperties().get(WrittenKeys.class) instanceof WrittenKeys keys) {
            follow(content, keys.commands);
        }
    }

    private void pressed(KeyEvent key) {
        silent = isHeld(key)
                && commands.stream().flatMap(command -> command.keys().stream()).anyMatch(keys -> keys.match(key));
    }

    private void typed(KeyEvent key) {
        // What an input method writes comes without any key.
        if (silent && isHeld(key)) {
            key.consume();
        }
    }

    private static boolean isHeld(KeyEvent key) {
        return key.isControlDown() || key.isAltDown() || key.isMetaDown();
    }
}
