package app.byline.ui;

import app.byline.ui.editor.Attention;
import app.byline.ui.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What leaves the author alone with the text, each once. JavaFX's thread.
final class AttentionCommands {
    private final Editing editing;
    private final Desk desk;
    private final List<Command> all;

    /// `open` says whether a post is open.
    AttentionCommands(Editing editing, CalmWindow calm, Desk desk, ObservableValue<Boolean> open) {
        this.editing = editing;
        this.desk = desk;
        all = List.of(
                Command.of("focus.sentence", () -> attend(Attention.To.SENTENCE))
                        .keys("Shortcut+Alt+Shift+P")
                        .icon(Feather.TARGET)
                        .on(editing.attention().map(to -> to == Attention.To.SENTENCE))
                        .when(open),
                Command.of("focus.paragraph", () -> attend(Attention.To.PARAGRAPH))
                        .keys("Shortcut+Alt+P")
                        .icon(Feather.TARGET)
                        .on(editing.attention().map(to -> to == Attention.To.PARAGRAPH))
                        .when(open),
                Command.of("typewriter", () -> desk.turn(editing.typewriter(), "editor.typewriter"))
                        .keys("Shortcut+Alt+Y")
                        .icon(Feather.ALIGN_CENTER)
                        .on(editing.typewriter())
                        .when(open),
                Command.of("signs", () -> desk.turn(editing.signsHidden(), "editor.signs"))
                        .keys("Shortcut+Alt+Shift+H")
                        .icon(Feather.EYE_OFF)
                        .on(editing.signsHidden())
                        .when(open),
                Command.of("calm", calm::toggle)
                        .keys("Shortcut+Shift+Enter")
                        .icon(Feather.MINIMIZE)
                        .on(calm.calm()),
                Command.of("fullScreen", calm::fullScreen).keys("F11").icon(Feather.MAXIMIZE));
    }

    /// All of them, in the menu's order.
    List<Command> all() {
        return all;
    }

    private void attend(Attention.To wanted) {
        boolean off = editing.attention().get() == wanted;
        editing.attention().set(off ? Attention.To.ALL : wanted);
        desk.say(Messages.text(
                off
                        ? "editor.focus.off"
                        : wanted == Attention.To.SENTENCE ? "editor.focus.sentence" : "editor.focus.paragraph"));
    }
}
