package app.byline.ui;

import app.byline.markdown.edit.LineCommand;
import app.byline.ui.editor.MoreCarets;
import app.byline.ui.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What can be done to the lines that are selected, each once. JavaFX's thread.
final class LineCommands {
    private final List<Command> moves;
    private final List<Command> carets;
    private final List<Command> folds;
    private final List<Command> habits;

    /// `open` says whether a post is open.
    LineCommands(Editing editing, Desk desk, ObservableValue<Boolean> open) {
        moves = List.of(
                Command.of("line.up", () -> editing.edit(LineCommand.MOVE_UP))
                        .keys("Alt+Up")
                        .icon(Feather.ARROW_UP)
                        .when(open),
                Command.of("line.down", () -> editing.edit(LineCommand.MOVE_DOWN))
                        .keys("Alt+Down")
                        .icon(Feather.ARROW_DOWN)
                        .when(open),
                Command.of("line.duplicate", () -> editing.edit(LineCommand.DUPLICATE))
                        .keys("Shortcut+D")
                        .icon(Feather.COPY)
                        .when(open),
                Command.of("line.join", () -> editing.edit(LineCommand.JOIN))
                        .keys("Shortcut+J")
                        .icon(Feather.CORNER_LEFT_UP)
                        .when(open),
                Command.of("line.delete", () -> editing.edit(LineCommand.DELETE))
                        .keys("Shortcut+Shift+Backspace")
                        .icon(Feather.DELETE)
                        .when(open),
                Command.of("line.indent", () -> editing.edit(LineCommand.INDENT))
                        .keys("Shortcut+Close Bracket")
                        .icon(Feather.CHEVRONS_RIGHT)
                        .when(open),
                Command.of("line.outdent", () -> editing.edit(LineCommand.OUTDENT))
                        .keys("Shortcut+Open Bracket")
                        .icon(Feather.CHEVRONS_LEFT)
                        .when(open),
                Command.of("line.tick", () -> editing.edit(LineCommand.TICK))
                        .keys("Shortcut+L")
                        .icon(Feather.CHECK)
                        .when(open));
        carets = List.of(
                Command.of("caret.above", () -> editing.addCaret(MoreCarets.ABOVE))
                        .keys("Shortcut+Alt+Up")
                        .icon(Feather.CHEVRON_UP)
                        .when(open),
                Command.of("caret.below", () -> editing.addCaret(MoreCarets.BELOW))
                        .keys("Shortcut+Alt+Down")
                        .icon(Feather.CHEVRON_DOWN)
                        .when(open),
                Command.of("caret.same", () -> editing.addCaret(MoreCarets.NEXT_SAME))
                        .keys("Shortcut+Shift+A")
                        .icon(Feather.PLUS)
                        .when(open));
        folds = List.of(
                Command.of("fold", () -> fold(editing.folding().toggle(), "editor.fold.none", desk))
                        .keys("Shortcut+Alt+Period")
                        .icon(Feather.MINIMIZE_2)
                        .when(open),
                Command.of("fold.all", () -> fold(editing.folding().foldAll(), "editor.fold.all.none", desk))
                        .keys("Shortcut+Alt+Shift+Period")
                        .icon(Feather.LIST)
                        .when(open),
                Command.of("unfold", () -> editing.folding().unfoldAll())
                        .keys("Shortcut+Alt+Shift+Comma")
                        .icon(Feather.MAXIMIZE_2)
                        .when(open));
        habits = List.of(
                Command.of("pairs", () -> desk.turn(editing.habits().pairs(), "editor.pairs"))
                        .icon(Feather.CODE)
                        .on(editing.habits().pairs()),
                Command.of("smart", () -> desk.turn(editing.habits().smart(), "editor.smart"))
                        .icon(Feather.MESSAGE_CIRCLE)
                        .on(editing.habits().smart()));
    }

    private static void fold(boolean folded, String otherwise, Desk desk) {
        if (!folded) {
            desk.say(Messages.text(otherwise));
        }
    }

    Commands.Group group() {
        return Commands.Group.of("lines", List.of(moves, carets, folds, habits)).within("edit");
    }
}
