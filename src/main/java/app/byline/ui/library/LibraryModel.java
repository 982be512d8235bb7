package app.byline.ui.library;

import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.Outbox;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of posts: which shelf, which words, and what they find. Follows the library and the outbox by itself.
/// JavaFX's thread.
public final class LibraryModel {
    private static final Logger LOG = System.getLogger(LibraryModel.class.getName());

    /// Why the list shows nothing, or that it shows something.
    public enum Content {
        LOADING,
        POSTS,
        NO_POSTS_YET,
        NOTHING_FOUND,
        TRASH_EMPTY,
        UNREADABLE
    }

    private final Catalogue catalogue;
    private final Background background;
    private final ObservableList<PostRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(this, "shelf", Shelf.POSTS);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final ObjectProperty<@Nullable PostId> selected = new SimpleObjectProperty<>(this, "selected");
    private final List<Subscription> subscriptions;
    private boolean asking;
    private boolean askAgain;
    private boolean replacing;
    private final ReadOnlyLongWrapper replaced = new ReadOnlyLongWrapper(this, "replaced");

    public LibraryModel(PostStore posts, Outbox outbox, Background background) {
        this.catalogue = new Catalogue(posts, outbox);
        this.background = background;
        this.subscriptions = List.of(
                posts.onChange(_ -> background.window().execute(this::refresh)),
                outbox.onChange(_ -> background.window().execute(this::refresh)));
        shelf.addListener((_, _, _) -> refresh());
        words.addListener((_, _, _) -> refresh());
    }

    /// What is shown, in order.
    public ObservableList<PostRow> rows() {
        return rows;
    }

    /// Counts how often rows were replaced; when it moves the list has taken them in and may be selected in.
    ReadOnlyLongProperty replaced() {
        return replaced.getReadOnlyProperty();
    }

    public ObjectProperty<Shelf> shelf() {
        return shelf;
    }

    /// What the author searches for.
    public StringProperty words() {
        return words;
    }

    public ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    /// The post the author chose in the list, or that was opened another way.
    public ObjectProperty<@Nullable PostId> selected() {
        return selected;
    }

    /// The author chose this one. While rows are being replaced the list's own selection wanders; that is nobody's
    /// choice.
    void choose(PostId id) {
        if (!replacing) {
            selected.set(id);
        }
    }

    /// The selected post's row, if the list shows it.
    public Optional<PostRow> selectedRow() {
        return rows.stream().filter(row -> row.id().equals(selected.get())).findFirst();
    }

    /// The row that takes the selection when this one leaves the list: the one below, else the one above.
    public Optional<PostRow> neighbour(PostId id) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).id().equals(id)) {
                int next = index + 1 < rows.size() ? index + 1 : index - 1;
                return next < 0 ? Optional.empty() : Optional.of(rows.get(next));
            }
        }
        return Optional.empty();
    }

    /// Asks the library anew. While an answer is under way a second question waits, and more than one are one.
    public void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        Shelf askedShelf = shelf.get();
        String askedWords = words.get();
        background.ask(() -> catalogue.rows(askedShelf, askedWords)).whenComplete((found, failure) -> {
            asking = false;
            if (failure == null) {
                show(found, askedShelf, askedWords);
            } else {
                LOG.log(Level.WARNING, "the list of posts can't be read", failure);
                content.set(Content.UNREADABLE);
            }
            if (askAgain) {
                askAgain = false;
                refresh();
            }
        });
    }

    private void show(List<PostRow> found, Shelf askedShelf, String askedWords) {
        if (!rows.equals(found)) {
            replacing = true;
            replaceWhatDiffers(found);
            replacing = false;
            replaced.set(replaced.get() + 1);
        }
        if (!found.isEmpty()) {
            content.set(Content.POSTS);
        } else if (!askedWords.isBlank()) {
            content.set(Content.NOTHING_FOUND);
        } else {
            content.set(askedShelf == Shelf.TRASH ? Content.TRASH_EMPTY : Content.NO_POSTS_YET);
        }
    }

    /// A save touches a row or two of thousands; the others keep their cells and the list its place.
    private void replaceWhatDiffers(List<PostRow> found) {
        int most = Math.min(rows.size(), found.size());
        int head = 0;
        while (head < most && Objects.equals(rows.get(head), found.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && Objects.equals(rows.get(rows.size() - 1 - tail), found.get(found.size() - 1 - tail))) {
            tail++;
        }
        rows.subList(head, rows.size() - tail).clear();
        rows.addAll(head, found.subList(head, found.size() - tail));
    }

    /// Stops following the library.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }
}
