package app.byline.ui;

import app.byline.publish.BlogId;
import app.byline.snippet.Begun;
import app.byline.snippet.Template;
import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.snippet.SnippetsPane.Part;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// How posts are begun, each way once. JavaFX's thread.
final class BeginCommands {
    final Command begin;
    private final Command choose;
    final Command blogs;
    private final Command write;
    private final SnippetsModel model;
    private final Desk desk;
    private final Editing editing;
    private final Picker picker;
    private final Consumer<BlogId> publishTo;

    /// `writing` shows where templates are written; `publishTo` names a blog on the Publish button.
    BeginCommands(
            SnippetsModel model,
            Desk desk,
            Editing editing,
            Picker picker,
            Consumer<Part> writing,
            Consumer<BlogId> publishTo) {
        this.model = model;
        this.desk = desk;
        this.editing = editing;
        this.picker = picker;
        this.publishTo = publishTo;
        begin = Command.of("new", () -> begin(model::begun)).keys("Shortcut+N").icon(Feather.EDIT);
        choose = Command.of("template.new", this::choose)
                .keys("Shortcut+Shift+N")
                .icon(Feather.FILE_PLUS);
        blogs = Command.of("blog.defaults", () -> writing.accept(Part.BLOGS)).icon(Feather.FEATHER);
        write = Command.of("templates", () -> writing.accept(Part.TEMPLATES)).icon(Feather.LAYERS);
    }

    /// Those of the menu of templates, in its order; one for each template comes behind.
    List<Command> all() {
        return List.of(choose, write);
    }

    /// What begins a post with that template.
    Command with(Template template) {
        return Command.of("template.named", template.name(), () -> begin(() -> model.begun(template)))
                .icon(Feather.FILE_TEXT);
    }

    private void choose() {
        Picker.Choice empty = new Picker.Choice(Messages.text("templates.empty"), "", () -> begin(model::empty));
        Picker.Choice more = new Picker.Choice(write.text(), "", write::run);
        picker.ask(
                Messages.text("templates.prompt"),
                "",
                Stream.concat(model.templates().stream().map(this::choice), Stream.of(empty, more))
                        .toList(),
                _ -> Optional.empty());
    }

    private Picker.Choice choice(Template template) {
        return new Picker.Choice(
                template.name(), model.sample(template.title()).text(), () -> begin(() -> model.begun(template)));
    }

    /// Begins what that makes, beside the window.
    private void begin(Supplier<Begun> made) {
        AtomicReference<Begun> begun = new AtomicReference<>();
        CompletionStage<Void> there = desk.begin(() -> {
            Begun post = made.get();
            begun.set(post);
            return post.post();
        });
        // What is typed from now on is the new post's, wherever the keys were.
        editing.editText();
        there.thenRun(() -> goOn(Objects.requireNonNull(begun.get())));
    }

    private void goOn(Begun begun) {
        editing.snippets().stand(begun.textCarets());
        if (begun.inTitle()) {
            editing.editTitle(begun.titleCaret());
        }
        begun.blog().ifPresent(publishTo);
        model.unclear(begun.unclear());
    }
}
