package app.byline.ui.library;

import app.byline.library.PostOrder;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SearchFilter;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.Outbox;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
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

    /// As many as a menu has room for.
    private static final int MOST_LABELS = 25;

    private final PostSearch search;
    private final Catalogue catalogue;
    private final Background background;
    private final FoundRows rows = new FoundRows(this::read);
    private final ObservableList<PostRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(this, "shelf", Shelf.POSTS);
    private final ObjectProperty<PostOrder> order = new SimpleObjectProperty<>(this, "order", PostOrder.FITTING);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final Marks marks = new Marks(this::places, this::everything);
    private final ObjectProperty<@Nullable PostId> selected = new SimpleObjectProperty<>(this, "selected");
    private final List<Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<SearchQuery> query =
            new ReadOnlyObjectWrapper<>(this, "query", SearchQuery.EVERYTHING);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final Set<Integer> wanted = new HashSet<>();
    private Catalogue.@Nullable Question answered;
    private boolean asking;
    private boolean askAgain;
    private boolean replacing;
    private boolean passing;
    private final ReadOnlyLongWrapper replaced = new ReadOnlyLongWrapper(this, "replaced");

    /// `clock` tells whether a post's time has come.
    public LibraryModel(PostStore posts, PostSearch search, Outbox outbox, Clock clock, Background background) {
        this.search = search;
        this.catalogue = new Catalogue(search, outbox, clock);
        this.background = background;
        this.subscriptions = List.of(
                posts.onChange(_ -> background.window().execute(this::refresh)),
                outbox.onChange(_ -> background.window().execute(this::refresh)));
        shelf.addListener((_, _, _) -> turn());
        order.addListener((_, _, _) -> turn());
        words.addListener((_, _, typed) -> query.set(SearchQuery.of(typed)));
        query.addListener((_, _, _) -> turn());
    }

    /// Another question is asked: what was marked among the answers to the last one is not meant by it.
    private void turn() {
        marks.clear();
        refresh();
    }

    /// What is shown, in order.
    public ObservableList<PostRow> rows() {
        return shown;
    }

    /// Counts how often rows were replaced; when it moves the list has taken them in and may be selected in.
    ReadOnlyLongProperty replaced() {
        return replaced.getReadOnlyProperty();
    }

    public ObjectProperty<Shelf> shelf() {
        return shelf;
    }

    /// In which order posts are listed.
    public ObjectProperty<PostOrder> order() {
        return order;
    }

    /// The posts that are marked in the list.
    public Marks marks() {
        return marks;
    }

    /// The posts in memory by their places.
    private Map<Integer, PostId> places() {
        return rows.known().stream()
                .flatMap(page -> IntStream.range(
                                page * FoundRows.PAGE, Math.min(rows.size(), (page + 1) * FoundRows.PAGE))
                        .boxed())
                .filter(place -> !rows.get(place).equals(PostRow.UNREAD))
                .collect(Collectors.toMap(
                        place -> place, place -> rows.get(place).id()));
    }

    private CompletionStage<List<PostId>> everything() {
        Catalogue.Question question = answered;
        return question == null
                ? CompletableFuture.completedStage(List.of())
                : background.ask(() -> catalogue.everything(question));
    }

    /// Whether rows are being replaced: the list's own selection wanders then.
    boolean replacing() {
        return replacing;
    }

    /// What the author searches for.
    public StringProperty words() {
        return words;
    }

    public ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    /// Whether a search found more than the list shows.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /// What those words mean.
    public ReadOnlyObjectProperty<SearchQuery> query() {
        return query.getReadOnlyProperty();
    }

    /// The tags or categories used most, with how many posts have each.
    CompletionStage<Map<String, Integer>> labels(PostSearch.Label kind) {
        return background.ask(() -> search.labels(kind, "", MOST_LABELS));
    }

    /// Searches without that filter from now on.
    void drop(SearchFilter filter) {
        words.set(query.get().without(filter).toString());
    }

    /// Searches with that filter too.
    void add(SearchFilter filter) {
        words.set(query.get().with(filter).toString());
    }

    /// The post the author chose in the list, or that was opened another way.
    public ObjectProperty<@Nullable PostId> selected() {
        return selected;
    }

    /// Whether the one that is selected is none of the trash.
    public ObservableValue<Boolean> hasSelectedPost() {
        return Bindings.createBooleanBinding(
                () -> shelf.get() == Shelf.POSTS && selected.get() != null, shelf, selected);
    }

    /// The author chose this one.
    void choose(PostId id) {
        selected.set(id);
    }

    /// The same by a key that goes on from post to post.
    void pass(PostId id) {
        passing = true;
        try {
            choose(id);
        } finally {
            passing = false;
        }
    }

    /// Whether what is selected right now is only passed over on the way to another.
    public boolean isPassing() {
        return passing;
    }

    /// The selected post's row, if the list shows it.
    public Optional<PostRow> selectedRow() {
        return rows.read().filter(row -> row.id().equals(selected.get())).findFirst();
    }

    /// The row that takes the selection when this one leaves the list: the one below, else the one above.
    public Optional<PostRow> neighbour(PostId id) {
        int index = indexOf(id);
        int next = index + 1 < rows.size() ? index + 1 : index - 1;
        return index < 0 || next < 0 ? Optional.empty() : Optional.of(rows.get(next));
    }

    /// The first post that is found by what is sought now, else of all; as the library has it by now, whatever is
    /// shown.
    public CompletionStage<Optional<PostId>> first() {
        SearchQuery sought = query.get();
        PostOrder wanted = order.get();
        return background.ask(() -> search.page(Shelf.POSTS, sought, wanted, 0, 1).stream()
                .findFirst()
                .or(() -> search.page(Shelf.POSTS, SearchQuery.EVERYTHING, 0, 1).stream()
                        .findFirst())
                .map(found -> found.summary().id()));
    }

    /// Where a post stands among the rows in memory; -1 when it is not among them.
    int indexOf(@Nullable PostId id) {
        return rows.known().stream()
                .flatMap(page -> IntStream.range(
                                page * FoundRows.PAGE, Math.min(rows.size(), (page + 1) * FoundRows.PAGE))
                        .boxed())
                .filter(index -> rows.get(index).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /// Asks the library anew. While an answer is under way a second question waits, and more than one are one.
    public void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        Catalogue.Question question = new Catalogue.Question(shelf.get(), query.get(), order.get());
        // What is looked at stays in sight; another question is looked at from its beginning.
        Set<Integer> pages = question.equals(answered) && !rows.known().isEmpty() ? rows.known() : Set.of(0);
        background.ask(() -> catalogue.answer(question, pages)).whenComplete((found, failure) -> {
            asking = false;
            if (failure == null) {
                show(question, found);
            } else {
                LOG.log(Background.level(failure), "the list of posts can't be read", failure);
                content.set(Content.UNREADABLE);
            }
            if (askAgain) {
                askAgain = false;
                refresh();
            }
        });
    }

    private void show(Catalogue.Question question, Catalogue.Answer found) {
        answered = question;
        more.set(!question.query().isEverything() && found.size() == PostSearch.MOST_FOUND);
        wanted.clear();
        replacing = true;
        boolean moved = rows.replace(found);
        replacing = false;
        if (moved) {
            replaced.set(replaced.get() + 1);
        }
        if (found.size() > 0) {
            content.set(Content.POSTS);
        } else if (!question.query().isEverything()) {
            content.set(Content.NOTHING_FOUND);
        } else {
            content.set(question.shelf() == Shelf.TRASH ? Content.TRASH_EMPTY : Content.NO_POSTS_YET);
        }
    }

    /// A page that came into sight and is not in memory.
    private void read(int page) {
        Catalogue.Question question = answered;
        if (question == null || !wanted.add(page)) {
            return;
        }
        background.ask(() -> catalogue.page(question, page)).whenComplete((found, failure) -> {
            wanted.remove(page);
            if (failure != null) {
                LOG.log(Background.level(failure), "a part of the list can't be read", failure);
            } else if (question.equals(answered)) {
                replacing = true;
                rows.read(page, found);
                replacing = false;
                replaced.set(replaced.get() + 1);
            }
        });
    }

    /// Stops following the library.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }
}
