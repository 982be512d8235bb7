package app.byline.ui.library;

import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SearchFilter;
import app.byline.library.SearchFilter.Field;
import app.byline.library.SearchQuery;
import app.byline.post.Subscription;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The tags in use. Follows the library from [#follow] on. JavaFX's thread.
public final class TagsModel {
    private static final Logger LOG = System.getLogger(TagsModel.class.getName());

    private final PostStore posts;
    private final PostSearch search;
    private final LibraryModel library;
    private final Background background;
    private final ObservableList<Use> uses = FXCollections.observableArrayList();
    private Optional<Subscription> subscription = Optional.empty();
    private boolean asking;
    private boolean askAgain;

    public TagsModel(PostStore posts, PostSearch search, LibraryModel library, Background background) {
        this.posts = posts;
        this.search = search;
        this.library = library;
        this.background = background;
    }

    /// A tag and how many posts have it, those in the trash among them.
    record Use(String tag, int posts) {}

    /// The most used first.
    ObservableList<Use> uses() {
        return uses;
    }

    void follow() {
        if (subscription.isEmpty()) {
            subscription = Optional.of(posts.onChange(_ -> background.window().execute(this::refresh)));
        }
        refresh();
    }

    private void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        background
                .ask(() -> search.labels(PostSearch.Label.TAG, "", Integer.MAX_VALUE).entrySet().stream()
                        .map(label -> new Use(label.getKey(), label.getValue()))
                        .toList())
                .whenComplete((found, failure) -> {
                    asking = false;
                    if (failure != null) {
                        LOG.log(Background.level(failure), "the tags can't be read", failure);
                    } else if (!uses.equals(found)) {
                        uses.setAll(found);
                    }
                    if (askAgain) {
                        askAgain = false;
                        refresh();
                    }
                });
    }

    /// Lists the posts with that tag.
    void list(Use use) {
        library.words()
                .set(SearchQuery.EVERYTHING
                        .with(new SearchFilter(Field.TAG, use.tag(), false))
                        .toString());
    }

    /// Stops following the library.
    public void dispose() {
        subscription.ifPresent(Subscription::close);
    }
}
