package app.byline.ui;

import app.byline.help.HelpPage;
import app.byline.ui.text.KeyNames;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// The help's page of every action and its keys, written from the commands themselves.
final class KeysPage {
    static final String NAME = "keys";

    private KeysPage() {}

    static HelpPage of(List<Commands.Group> groups) {
        String tables = groups.stream().map(KeysPage::table).collect(Collectors.joining("\n"));
        return new HelpPage(
                NAME, "# " + Messages.text("help.keys") + "\n\n" + Messages.text("help.keys.about") + "\n\n" + tables);
    }

    private static String table(Commands.Group group) {
        String rows = group.stream().map(KeysPage::row).collect(Collectors.joining());
        return "## " + Messages.text("menu." + group.id()) + "\n\n"
                + "| " + Messages.text("help.keys.action") + " | " + Messages.text("help.keys.keys") + " |\n|---|---|\n"
                + rows;
    }

    private static String row(Command command) {
        // A backslash would have Markdown read the sign behind it as a letter.
        String keys = command.keys()
                .map(combination -> "<kbd>" + KeyNames.of(combination).replace("\\", "\\\\") + "</kbd>")
                .orElse("");
        return "| " + command.text() + " | " + keys + " |\n";
    }
}
