package app.byline.library;

import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds text in many posts, and replaces it in those that are chosen, as one thing that can be taken back. Blocking;
/// any thread but JavaFX's.
public final class FindAndReplace {
    private final PostStore posts;
    private final PostSearch search;
    private final Deeds deeds;

    public FindAndReplace(PostStore posts, PostSearch search, Deeds deeds) {
        this.posts = posts;
        this.search = search;
        this.deeds = deeds;
    }

    /// A post in which it was found, and where.
    public record PostHits(PostId id, String title, List<TextHit> hits) {
        public PostHits {
            hits = List.copyOf(hits);
        }
    }

    /// What was found.
    ///
    /// @param complete false when there is more than was asked for
    public record Found(List<PostHits> posts, boolean complete) {
        public Found {
            posts = List.copyOf(posts);
        }

        /// In how many places.
        public int hits() {
            return posts.stream().mapToInt(one -> one.hits().size()).sum();
        }
    }

    /// Looks through the posts that `scope` finds, until at least `most` places are found. Changes nothing.
    ///
    /// @throws UnclearSearchException when it can't be looked for, or takes too long
    public Found find(TextReplacement what, SearchQuery scope, int most, Progress progress) {
        what.check();
        List<PostHits> found = new ArrayList<>();
        int hits = 0;
        int looked = 0;
        for (PostId id : search.ids(Shelf.POSTS, scope, PostOrder.FITTING)) {
            if (hits >= most) {
                return new Found(found, false);
            }
            Optional<PostHits> here = posts.find(id)
                    .map(post -> new PostHits(id, post.title(), what.hits(post)))
                    .filter(one -> !one.hits().isEmpty());
            here.ifPresent(found::add);
            hits += here.map(one -> one.hits().size()).orElse(0);
            progress.done(++looked);
        }
        return new Found(found, true);
    }

    /// Replaces these; a place that says something else by now is left as it is. `before` is what the versions until
    /// then are called in the histories.
    public Done replace(Collection<PostHits> chosen, String before, Progress progress) {
        Map<PostId, List<TextHit>> hits =
                chosen.stream().collect(Collectors.toMap(PostHits::id, PostHits::hits, FindAndReplace::both));
        return deeds.perform(
                new Deed.Replace(hits, before),
                chosen.stream().map(PostHits::id).toList(),
                progress);
    }

    private static List<TextHit> both(List<TextHit> one, List<TextHit> other) {
        List<TextHit> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /// Gives the posts their earlier titles and texts again, where they are still as [#replace] left them.
    public void takeBack(Done done, Progress progress) {
        deeds.takeBack(done, progress);
    }
}
