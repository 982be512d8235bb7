package app.byline.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done to any words, each once: to those of the field that has the keys, else to the text's. Fields take
/// these keys before the menus do; a page in the preview answers for its own. JavaFX's thread.
final class EditCommands {
    final Command undo;
    private final Command redo;
    private final Command paste;
    private final Command pastePlain;
    private final Command pasteQuote;
    private final Command cut;
    private final Command copy;
    private final Command selectAll;
    private final Supplier<@Nullable Node> focused;

    /// `focused` says what has the keys, and `open` whether a post is open.
    EditCommands(Editing editing, Supplier<@Nullable Node> focused, ObservableValue<Boolean> open) {
        this.focused = focused;
        undo = Command.of("undo", () -> act(TextInputControl::undo, editing::undo))
                .keys("Shortcut+Z")
                .icon(Feather.ROTATE_CCW)
                .when(open);
        redo = Command.of("redo", () -> act(TextInputControl::redo, editing::redo))
                .keys("Shortcut+Shift+Z")
                .icon(Feather.ROTATE_CW)
                .when(open);
        cut = Command.of("cut", () -> act(TextInputControl::cut, () -> unlessPage(editing::cut)))
                .keys("Shortcut+X")
                .icon(Feather.SCISSORS)
                .when(open);
        copy = Command.of("copy", () -> act(TextInputControl::copy, () -> unlessPage(editing::copy)))
                .keys("Shortcut+C")
                .icon(Feather.COPY)
                .when(open);
        paste = Command.of("paste", () -> act(TextInputControl::paste, () -> editing.paste(Editing.Paste.RICH)))
                .keys("Shortcut+V")
                .icon(Feather.CLIPBOARD)
                .when(open);
        pastePlain = Command.of("paste.plain", () -> editing.paste(Editing.Paste.PLAIN))
                .keys("Shortcut+Shift+V")
                .icon(Feather.FILE_TEXT)
                .when(open);
        pasteQuote = Command.of("paste.quote", () -> editing.paste(Editing.Paste.QUOTE))
                .keys("Shortcut+Alt+V")
                .icon(Feather.CHEVRON_RIGHT)
                .when(open);
        selectAll = Command.of(
                        "selectAll", () -> act(TextInputControl::selectAll, () -> unlessPage(editing::selectAll)))
                .keys("Shortcut+A")
                .icon(Feather.MAXIMIZE)
                .when(open);
    }

    private void act(Consumer<TextInputControl> inField, Runnable inText) {
        if (focused.get() instanceof TextInputControl field) {
            inField.accept(field);
        } else {
            inText.run();
        }
    }

    private void unlessPage(Runnable inText) {
        if (!(focused.get() instanceof WebView)) {
            inText.run();
        }
    }

    /// What is done to the last change, in the menu's order.
    List<Command> changes() {
        return List.of(undo, redo);
    }

    /// What goes by way of the clipboard, and what is selected for it, in the menu's order.
    List<Command> clipboard() {
        return List.of(cut, copy, paste, pastePlain, pasteQuote, selectAll);
    }
}
