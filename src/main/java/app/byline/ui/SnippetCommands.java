package app.byline.ui;

import app.byline.snippet.Snippet;
import app.byline.snippet.StandingTexts;
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
    final Command keep;
    private final Command write;
    private final SnippetsModel model;
    private final Editing editing;
    private final Picker picker;
    private final Desk desk;

    /// `writing` shows where they are written; `open` says whether a post is open.
    SnippetCommands(
            SnippetsModel model,
            Editing editing,
            Picker picker,
            Desk desk,
            Consumer<Part> writing,
            ObservableValue<Boolean> open) {
        this.model = model;
        this.editing = editing;
        this.picker = picker;
        this.desk = desk;
        insert = Command.of("snippet.insert", this::choose)
                .keys("Shortcut+Shift+S")
                .icon(Feather.SCISSORS)
                .when(open);
        keep = Command.of("snippet.keep", this::name).icon(Feather.BOOKMARK).when(editing.hasSelection());
        write = Command.of("snippets", () -> writing.accept(Part.SNIPPETS)).icon(Feather.LAYERS);
    }

    /// All of them, in the menu's order.
    List<Command> all() {
        return List.of(insert, keep, write);
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

    // ---- one of what is selected

    private void name() {
        String text = editing.snippets().selected();
        picker.ask(
                Messages.text("snippets.keep.prompt"),
                Snippet.named(text),
                List.of(),
                typed -> Optional.of(kept(Snippet.typed(typed, text))));
    }

    /// One that is called the same is no second one, as on the command line.
    private Picker.Choice kept(Snippet snippet) {
        Optional<Snippet> before = StandingTexts.called(model.snippets(), snippet.name());
        return new Picker.Choice(
                Messages.text(before.isPresent() ? "snippets.keep.instead" : "snippets.keep.as", snippet.name()),
                snippet.abbreviation(),
                () -> save(before.map(snippet::insteadOf).orElse(snippet), before));
    }

    private void save(Snippet snippet, Optional<Snippet> before) {
        model.save(snippet);
        desk.say(
                Messages.text("snippets.keep.done", snippet.name()),
                () -> before.ifPresentOrElse(model::save, () -> model.delete(snippet)));
    }
}
