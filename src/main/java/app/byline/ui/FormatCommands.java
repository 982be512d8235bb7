package app.byline.ui;

import app.byline.markdown.Formatting;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What can be made of the words and lines that are selected, and what can be put among them, each once. JavaFX's
/// thread.
final class FormatCommands {
    final Command bold;
    final Command italic;
    final Command code;
    final Command strike;
    final Command highlight;
    final Command plain;
    final Command link;
    final Command linkPost;
    final Command insertImage;
    final Command footnote;
    final Command rule;
    final Command cut;
    final Command heading;
    final Command quote;
    final Command bullets;
    final Command numbers;
    final Command tasks;
    final Command codeBlock;
    final Command tidy;
    private final List<Command> levels;
    private final Editing editing;
    private final ObservableValue<Boolean> open;

    /// `open` says whether a post is open; `linking` asks where a link is to lead; `tidying` brings the text into one
    /// manner.
    FormatCommands(Editing editing, ObservableValue<Boolean> open, Runnable linking, Runnable tidying) {
        this.editing = editing;
        this.open = open;
        bold = make(Formatting.BOLD, "Shortcut+B").icon(Feather.BOLD);
        italic = make(Formatting.ITALIC, "Shortcut+I").icon(Feather.ITALIC);
        code = make(Formatting.CODE, "Shortcut+E").icon(Feather.CODE);
        strike = make(Formatting.STRIKE, "Shortcut+Shift+X").icon(Feather.MINUS);
        highlight = make(Formatting.HIGHLIGHT, "Shortcut+Shift+Y").icon(Feather.EDIT_3);
        plain = make(Formatting.PLAIN, "Shortcut+Back Slash").icon(Feather.X);
        link = Command.of("link", linking).keys("Shortcut+K").icon(Feather.LINK).when(open);
        linkPost = Command.of("linkPost", editing::linkPost)
                .keys("Shortcut+Shift+K")
                .icon(Feather.LINK_2)
                .when(open);
        insertImage = Command.of("image", () -> editing.images().choose())
                .keys("Shortcut+Shift+I")
                .icon(Feather.IMAGE)
                .when(open);
        footnote = Command.of("footnote", editing::footnote)
                .keys("Shortcut+Shift+6")
                .icon(Feather.CHEVRON_UP)
                .when(open);
        rule = Command.of("rule", () -> editing.add("---"))
                .keys("Shortcut+Shift+Minus")
                .icon(Feather.MINUS)
                .when(open);
        cut = Command.of("cutHere", () -> editing.add("<!--more-->"))
                .icon(Feather.SCISSORS)
                .when(open);
        heading = make(Formatting.HEADING, "Shortcut+Shift+H").icon(Feather.HASH);
        levels = List.of(
                make(Formatting.HEADING_1, "Shortcut+1"),
                make(Formatting.HEADING_2, "Shortcut+2"),
                make(Formatting.HEADING_3, "Shortcut+3"),
                make(Formatting.HEADING_4, "Shortcut+4"),
                make(Formatting.HEADING_5, "Shortcut+5"),
                make(Formatting.HEADING_6, "Shortcut+6"));
        quote = make(Formatting.QUOTE, "Shortcut+Shift+Period").icon(Feather.CHEVRON_RIGHT);
        bullets = make(Formatting.BULLETS, "Shortcut+Shift+8").icon(Feather.LIST);
        numbers = make(Formatting.NUMBERS, "Shortcut+Shift+7");
        tasks = make(Formatting.TASKS, "Shortcut+Shift+9").icon(Feather.CHECK_SQUARE);
        codeBlock = make(Formatting.CODE_BLOCK, "Shortcut+Shift+Comma").icon(Feather.TERMINAL);
        tidy = Command.of("tidy", tidying)
                .keys("Shortcut+Shift+T")
                .icon(Feather.ALIGN_LEFT)
                .when(open);
    }

    private Command make(Formatting formatting, String keys) {
        String id = formatting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Command.of(id, () -> editing.format(formatting)).keys(keys).when(open);
    }

    /// The menu but for headings.
    Commands.Group group() {
        return Commands.Group.of(
                "format",
                List.of(
                        List.of(bold, italic, code, strike, highlight, plain),
                        List.of(link, linkPost, insertImage, footnote),
                        List.of(quote, bullets, numbers, tasks, codeBlock),
                        List.of(rule, cut, tidy)));
    }

    /// The menu of headings.
    Commands.Group headings() {
        return Commands.Group.of("headings", List.of(List.of(heading), levels)).within("format");
    }

    /// Those of the bar above the text, in groups.
    List<List<Command>> bar() {
        return List.of(
                List.of(bold, italic, strike, highlight, code),
                List.of(heading, quote, bullets, numbers, tasks, codeBlock),
                List.of(link, insertImage));
    }

    /// Those of the menu of a right click.
    List<Command> context() {
        return List.of(bold, italic, code, link, heading, quote, bullets, numbers, tasks);
    }
}
