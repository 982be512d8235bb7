package app.byline.ui;

import app.byline.markdown.Heading;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What leads to places of the open post, each once. JavaFX's thread.
final class FindCommands {
    private final List<Command> finds;
    private final List<Command> ways;
    private final List<Command> back;
    private final Editing editing;
    private final Picker picker;

    /// `outline` shows the panel of headings; `open` says whether a post is open.
    FindCommands(Editing editing, Picker picker, Runnable outline, ObservableValue<Boolean> open) {
        this.editing = editing;
        this.picker = picker;
        finds = List.of(
                Command.of("find", () -> editing.find(false))
                        .keys("Shortcut+F")
                        .icon(Feather.SEARCH)
                        .when(open),
                Command.of("find.replace", () -> editing.find(true))
                        .keys("Shortcut+Alt+F")
                        .icon(Feather.REPEAT)
                        .when(open),
                Command.of("find.next", () -> editing.findStep(true))
                        .keys("F3")
                        .icon(Feather.CHEVRON_DOWN)
                        .when(open),
                Command.of("find.previous", () -> editing.findStep(false))
                        .keys("Shift+F3")
                        .icon(Feather.CHEVRON_UP)
                        .when(open));
        ways = List.of(
                Command.of("find.heading", this::goToHeading)
                        .keys("Shortcut+Shift+J")
                        .icon(Feather.HASH)
                        .when(open),
                Command.of("outline", outline)
                        .keys("Shortcut+Alt+J")
                        .icon(Feather.LIST)
                        .when(open));
        back = List.of(
                Command.of("place.back", () -> editing.travel(false))
                        .keys("F8")
                        .icon(Feather.ARROW_LEFT_CIRCLE)
                        .when(open),
                Command.of("place.forward", () -> editing.travel(true))
                        .keys("Shift+F8")
                        .icon(Feather.ARROW_RIGHT_CIRCLE)
                        .when(open));
    }

    private void goToHeading() {
        List<Picker.Choice> headings = editing.outline().getValue().stream()
                .map(heading ->
                        new Picker.Choice(indented(heading), "#".repeat(heading.level()), () -> editing.goTo(heading)))
                .toList();
        picker.ask(Messages.text("find.heading.prompt"), "", headings, _ -> Optional.empty());
    }

    static String indented(Heading heading) {
        return "\u2003".repeat(Math.max(0, heading.level() - 2)) + heading.text();
    }

    Commands.Group group() {
        return Commands.Group.of("find", List.of(finds, ways, back)).within("edit");
    }
}
