package app.byline.ui.library;

import app.byline.library.LibraryChange;
import app.byline.library.PostCollection;
import app.byline.library.PostCollections;
import app.byline.library.PostStore;
import app.byline.library.SearchFilter;
import app.byline.library.SearchFilter.Field;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.Subscription;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The library's collections, and which of them the list shows: the one its search names. Follows the library by
/// itself. JavaFX's thread.
public final class CollectionsModel {
    private static final Logger LOG = System.getLogger(CollectionsModel.class.getName());

    private final PostCollections collections;
    private final LibraryModel library;
    private final Background background;
    private final ObservableList<PostCollection> all = FXCollections.observableArrayList();
    private final ObservableList<PostCollection> shown = FXCollections.unmodifiableObservableList(all);
    private final List<Subscription> subscriptions;

    public CollectionsModel(PostCollections collections, PostStore posts, LibraryModel library, Background background) {
        this.collections = collections;
        this.library = library;
        this.background = background;
        this.subscriptions = List.of(
                collections.onChange(() -> background.window().execute(this::refresh)), posts.onChange(change -> {
                    // A save files nothing, and comes with every pause in typing.
                    if (!(change instanceof LibraryChange.Saved)) {
                        background.window().execute(this::refresh);
                    }
                }));
    }

    /// All, by name.
    public ObservableList<PostCollection> all() {
        return shown;
    }

    /// Asks the library anew.
    public void refresh() {
        background.ask(collections::all).whenComplete((found, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the collections can't be read", failure);
            } else if (!all.equals(found)) {
                all.setAll(found);
            }
        });
    }

    /// The name of the collection that the list shows.
    ObservableValue<Optional<String>> listed() {
        return library.query().map(CollectionsModel::named);
    }

    private static Optional<String> named(SearchQuery query) {
        return query.filters().stream()
                .filter(CollectionsModel::names)
                .map(SearchFilter::value)
                .findFirst();
    }

    private static boolean names(SearchFilter filter) {
        return filter.field() == Field.IN && !filter.negated();
    }

    /// Lists what lies in that collection, or, for none, in any and in none. Other words stay.
    public void list(Optional<PostCollection> collection) {
        SearchQuery others = library.query().get();
        for (SearchFilter filter :
                others.filters().stream().filter(CollectionsModel::names).toList()) {
            others = others.without(filter);
        }
        SearchQuery without = others;
        library.shelf().set(Shelf.POSTS);
        library.words()
                .set(collection
                        .map(one -> without.with(new SearchFilter(Field.IN, one.name(), false)))
                        .orElse(without)
                        .toString());
    }

    /// The collection that the list shows.
    public Optional<PostCollection> listedCollection() {
        return listed().getValue()
                .flatMap(name -> all.stream()
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    /// A collection is called otherwise now: where it was listed it stays listed.
    public void renamed(PostCollection before, String name) {
        if (before.name().equalsIgnoreCase(listed().getValue().orElse(""))) {
            list(Optional.of(new PostCollection(before.number(), name, before.posts())));
        }
    }

    /// A collection is gone: where it was listed, all posts are.
    public void left(PostCollection gone) {
        if (gone.name().equalsIgnoreCase(listed().getValue().orElse(""))) {
            list(Optional.empty());
        }
    }

    /// Stops following the library.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }
}
