package app.byline.ui;

import app.byline.library.PostCollection;
import app.byline.library.PostCollections;
import app.byline.library.PostSearch;
import app.byline.ui.Picker.Choice;
import app.byline.ui.library.CollectionsModel;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Asks which tag or which collection, and does what is answered. JavaFX's thread.
final class ArrangeQuestions {
    private static final Logger LOG = System.getLogger(ArrangeQuestions.class.getName());

    private final Arranging arranging;
    private final PostCollections collections;
    private final CollectionsModel shown;
    private final PostSearch search;
    private final Desk desk;
    private final Background background;
    private final Picker picker;

    ArrangeQuestions(LibraryParts parts, Desk desk, Picker picker) {
        this.arranging = parts.arranging();
        this.collections = parts.collections();
        this.shown = parts.shown();
        this.search = parts.search();
        this.desk = desk;
        this.background = parts.background();
        this.picker = picker;
    }

    // ---- tags

    void tag() {
        tags(
                "arrange.tag",
                arranging::tag,
                typed -> Optional.of(
                        new Choice(Messages.text("arrange.tag.new", typed), "", () -> arranging.tag(typed))));
    }

    void untag() {
        tags("arrange.untag", arranging::untag, _ -> Optional.empty());
    }

    private void tags(String prompt, Consumer<String> action, Function<String, Optional<Choice>> typed) {
        ask(
                background.ask(() -> search.labels(PostSearch.Label.TAG, "", Integer.MAX_VALUE)),
                (Map<String, Integer> tags) -> picker.ask(
                        Messages.text(prompt),
                        "",
                        tags.entrySet().stream()
                                .map(tag -> new Choice(
                                        tag.getKey(),
                                        String.valueOf(tag.getValue()),
                                        () -> action.accept(tag.getKey())))
                                .toList(),
                        typed));
    }

    // ---- collections

    void file() {
        Choice none = new Choice(Messages.text("arrange.file.none"), "", () -> arranging.file(Optional.empty()));
        picker.ask(
                Messages.text("arrange.file"),
                "",
                Stream.concat(
                                shown.all().stream().map(one -> choice(one, () -> arranging.file(Optional.of(one)))),
                                Stream.of(none))
                        .toList(),
                typed -> Optional.of(new Choice(
                        Messages.text("arrange.file.new", typed),
                        "",
                        () -> ask(
                                background.ask(() -> collections.create(typed)),
                                made -> arranging.file(Optional.of(made))))));
    }

    void create() {
        picker.ask(
                Messages.text("collection.new"),
                "",
                List.of(),
                typed -> Optional.of(new Choice(
                        Messages.text("collection.new.named", typed),
                        "",
                        () -> ask(
                                background.ask(() -> collections.create(typed)),
                                made -> shown.list(Optional.of(made))))));
    }

    void rename() {
        which(
                "collection.rename",
                one -> picker.ask(
                        Messages.text("collection.rename.to", one.name()),
                        one.name(),
                        List.of(),
                        typed -> Optional.of(new Choice(
                                Messages.text("collection.rename.named", typed), "", () -> rename(one, typed)))));
    }

    private void rename(PostCollection one, String name) {
        ask(background.ask(() -> collections.rename(one.number(), name)), renamed -> {
            if (renamed) {
                shown.renamed(one, name);
                desk.say(
                        Messages.text("collection.renamed", one.name(), name),
                        Messages.text("desk.undo"),
                        () -> rename(new PostCollection(one.number(), name, one.posts()), one.name()));
            } else {
                desk.say(Messages.text("collection.taken", name));
            }
        });
    }

    void remove() {
        which(
                "collection.remove",
                one -> ask(
                        background.ask(() -> collections.remove(one.number())),
                        removed -> removed.ifPresent(gone -> {
                            shown.left(one);
                            desk.say(
                                    Messages.text(
                                            "collection.removed",
                                            one.name(),
                                            gone.posts().size()),
                                    Messages.text("desk.undo"),
                                    () -> {
                                        desk.forget();
                                        ask(background.run(() -> collections.putBack(gone)), _ -> {});
                                    });
                        })));
    }

    /// The collection that is listed, or the one the author names.
    void which(String prompt, Consumer<PostCollection> action) {
        shown.listedCollection()
                .ifPresentOrElse(
                        action,
                        () -> picker.ask(
                                Messages.text(prompt),
                                "",
                                shown.all().stream()
                                        .map(one -> choice(one, () -> action.accept(one)))
                                        .toList(),
                                _ -> Optional.empty()));
    }

    private static Choice choice(PostCollection one, Runnable action) {
        return new Choice(one.name(), Messages.text("collections.count", one.posts()), action);
    }

    private <T> void ask(CompletionStage<T> answer, Consumer<T> then) {
        var _ = answer.whenComplete((value, failure) -> {
            if (failure == null) {
                then.accept(value);
            } else {
                LOG.log(Level.WARNING, "the library refused a change", failure);
                desk.say(Messages.text("desk.refused"));
            }
        });
    }
}
