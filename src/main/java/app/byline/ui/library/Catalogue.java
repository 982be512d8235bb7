package app.byline.ui.library;

import app.byline.library.PostStore;
import app.byline.library.PostSummary;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.publish.Outbox;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts posts and where they stand together. Blocking; never on JavaFX's thread.
final class Catalogue {
    private final PostStore posts;
    private final Outbox outbox;

    Catalogue(PostStore posts, Outbox outbox) {
        this.posts = posts;
        this.outbox = outbox;
    }

    List<PostRow> rows(Shelf shelf, String words) {
        List<PostSummary> found = posts.search(shelf, words);
        Map<PostId, List<PublishJob>> jobs = outbox.open().stream().collect(Collectors.groupingBy(PublishJob::post));
        Map<PostId, List<Publication>> publications =
                outbox.publications().stream().collect(Collectors.groupingBy(Publication::post));
        return found.stream()
                .map(post -> new PostRow(
                        post,
                        PostState.of(
                                post,
                                jobs.getOrDefault(post.id(), List.of()),
                                publications.getOrDefault(post.id(), List.of()))))
                .toList();
    }
}
