package app.byline.ui;

import static app.byline.ui.WindowFixture.now;
import static javafx.scene.input.KeyCombination.ModifierValue.DOWN;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// How an author gives the commands of a test's window: by a click in the menus, and by the keys that the menu tells,
/// or out of the palette where it tells none.
record CommandWays(Writer writer) {
    /// A way to give a command.
    record Way(String name, Runnable give) {}

    List<Way> of(String id) {
        Command command = command(id);
        return List.of(
                new Way("mouse", () -> new MenuMouse(writer.window()).click(id)),
                command.keys()
                        .map(keys -> new Way("keys", () -> press(keys)))
                        .orElseGet(() -> new Way("palette", () -> choose(command))));
    }

    Command command(String id) {
        return writer.window().window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// In the text.
    void press(KeyCombination keys) {
        now(() -> fire(writer.area(), keys));
    }

    private static void fire(Node on, KeyCombination keys) {
        KeyCodeCombination wanted = (KeyCodeCombination) keys;
        Event.fireEvent(
                on,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        wanted.getCode(),
                        wanted.getShift() == DOWN,
                        wanted.getShortcut() == DOWN,
                        wanted.getAlt() == DOWN,
                        false));
    }

    /// Fails where the palette does not have it, or has it greyed.
    private void choose(Command wanted) {
        now(() -> {
            fire(writer.area(), command("palette").keys().orElseThrow());
            TextField words = (TextField) writer.window().node("go-to");
            words.setText(QuickSwitch.COMMANDS + wanted.text());
            ListView<?> found = (ListView<?>)
                    Objects.requireNonNull(writer.window().node("palette").lookup(".list-view"));
            found.getSelectionModel()
                    .select(IntStream.range(0, found.getItems().size())
                            .filter(i -> found.getItems().get(i) instanceof QuickRow.Found row
                                    && row.possible()
                                    && row.text().equals(wanted.text()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("not in the palette: " + wanted.text())));
            fire(words, new KeyCodeCombination(KeyCode.ENTER));
        });
    }
}
