package app.byline.ui;

import app.byline.snippet.Snippet;
import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.snippet.SnippetsPane.Part;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What is done with texts that come again, each once. JavaFX's thread.
final class SnippetCommands {
    final Command insert;
    private final Command write;
    private final SnippetsModel model;
    private final Editing editing;
    private final Picker picker;

    /// `writing` shows where they are written; `open` says whether a post is open.
    SnippetCommands(
            SnippetsModel model,
            Editing editing,
            Picker picker,
            Consumer<Part> writing,
            ObservableValue<Boolean> open) {
        this.model = model;
        this.editing = editing;
        this.picker = picker;
        insert = Command.of("snippet.insert", this::choose)
                .keys("Shortcut+Shift+S")
                .icon(Feather.SCISSORS)
                .when(open);
        write = Command.of("snippets", () -> writing.accept(Part.SNIPPETS)).icon(Feather.LAYERS);
    }

    /// All of them, in the menu's order.
    List<Command> all() {
        return List.of(insert, write);
    }

    private void choose() {
        Picker.Choice more = new Picker.Choice(write.text(), "", write::run);
        picker.ask(
                Messages.text("snippets.prompt"),
                "",
                Stream.concat(model.snippets().stream().map(this::choice), Stream.of(more))
                        .toList(),
                _ -> Optional.empty());
    }

    private Picker.Choice choice(Snippet snippet) {
        return new Picker.Choice(
                snippet.name(),
                snippet.abbreviation(),
                () -> editing.snippets().insert(selection -> model.expand(snippet, selection)));
    }
}
