package app.byline.ui;

import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The one thing in Byline that can't be undone: it is asked for twice, and says so. JavaFX's thread.
public final class TrashCan {
    private static final Logger LOG = System.getLogger(TrashCan.class.getName());

    /// Asks the author whether to do it; `yes` is what the button says. Does it when the answer is yes.
    @FunctionalInterface
    public interface Question {
        void ask(String question, String consequence, String yes, Runnable action);
    }

    private final PostStore posts;
    private final LibraryModel library;
    private final Desk desk;
    private final Background background;
    private final Question question;

    public TrashCan(PostStore posts, LibraryModel library, Desk desk, Background background, Question question) {
        this.posts = posts;
        this.library = library;
        this.desk = desk;
        this.background = background;
        this.question = question;
    }

    /// Whether the trash is shown and has something in it.
    ObservableValue<Boolean> hasPosts() {
        return Bindings.createBooleanBinding(
                () -> library.shelf().get() == Shelf.TRASH && !library.rows().isEmpty(),
                library.shelf(),
                library.rows());
    }

    /// Deletes all that is in the trash for good, once its author has said so twice.
    void empty() {
        background
                .ask(() -> posts.search(Shelf.TRASH, "").stream()
                        .map(summary -> summary.id())
                        .toList())
                .thenAccept(all -> question.ask(
                        Messages.text("trash.empty.question", all.size()),
                        Messages.text("trash.consequence"),
                        Messages.text("trash.empty.yes"),
                        () -> delete(all)));
    }

    private void delete(List<PostId> all) {
        background.run(() -> all.forEach(posts::delete)).whenComplete((_, failure) -> {
            if (failure == null) {
                desk.say(Messages.text("trash.deleted", all.size()));
            } else {
                LOG.log(Level.WARNING, "posts were not deleted", failure);
                desk.say(Messages.text("desk.refused"));
            }
        });
    }
}
