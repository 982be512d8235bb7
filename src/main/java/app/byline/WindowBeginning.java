package app.byline;

import app.byline.library.Place;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.markdown.BackgroundPipeline;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.WindowMemory;
import app.byline.ui.WindowSettings;
import java.util.Optional;
import java.util.Set;

/// One window as it begins: what it keeps, how it last looked, the post it begins with and the place in that, and what
/// reads its text. Made beside JavaFX's thread.
record WindowBeginning(
        WindowSettings settings, WindowMemory memory, Post first, Place place, BackgroundPipeline pipeline) {
    /// Blocking.
    static WindowBeginning of(Wiring wiring, WindowSettings settings, WindowMemory memory, Post first) {
        return new WindowBeginning(settings, memory, first, wiring.places().find(first.id()), new BackgroundPipeline());
    }

    /// The same, its window to look like that.
    WindowBeginning with(WindowMemory look) {
        return new WindowBeginning(settings, look, first, place, pipeline);
    }

    /// The post changed last of those that are not `taken`. Blocking.
    static Optional<PostId> newest(Wiring wiring, Set<PostId> taken) {
        return wiring.search().page(Shelf.POSTS, SearchQuery.EVERYTHING, 0, taken.size() + 1).stream()
                .map(found -> found.summary().id())
                .filter(post -> !taken.contains(post))
                .findFirst();
    }
}
