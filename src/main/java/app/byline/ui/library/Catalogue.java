package app.byline.ui.library;

import app.byline.library.FoundPost;
import app.byline.library.PostOrder;
import app.byline.library.PostSearch;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.publish.Outbox;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts posts and where they stand together, a page at a time. Blocking; never on JavaFX's thread.
final class Catalogue {
    private final PostSearch posts;
    private final Outbox outbox;
    private final Clock clock;

    Catalogue(PostSearch posts, Outbox outbox, Clock clock) {
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What is looked for.
    record Question(Shelf shelf, SearchQuery query, PostOrder order) {}

    /// How many posts there are, and those of some pages.
    record Answer(int size, Map<Integer, List<PostRow>> pages) {}

    Answer answer(Question question, Collection<Integer> pages) {
        Map<Integer, List<PostRow>> read = new HashMap<>();
        pages.forEach(page -> read.put(page, page(question, page)));
        int most = question.query().isEverything() ? Integer.MAX_VALUE : PostSearch.MOST_FOUND;
        return new Answer(posts.count(question.shelf(), question.query(), most), read);
    }

    /// Every post there is to the question, in order.
    List<PostId> everything(Question question) {
        return posts.ids(question.shelf(), question.query(), question.order());
    }

    List<PostRow> page(Question question, int page) {
        List<FoundPost> found =
                posts.page(question.shelf(), question.query(), question.order(), page * FoundRows.PAGE, FoundRows.PAGE);
        Map<PostId, List<PublishJob>> jobs = outbox.open().stream().collect(Collectors.groupingBy(PublishJob::post));
        Map<PostId, List<Publication>> publications =
                outbox
                        .publications(
                                found.stream().map(post -> post.summary().id()).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Publication::post));
        Instant now = clock.instant();
        return found.stream()
                .map(post -> new PostRow(
                        post,
                        PostState.of(
                                post.summary(),
                                jobs.getOrDefault(post.summary().id(), List.of()),
                                publications.getOrDefault(post.summary().id(), List.of()),
                                now)))
                .toList();
    }
}
