package app.byline.merge;

import app.byline.merge.Conflict.Field;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Two changes of one post brought together, each field by itself: text and excerpt as [TextMerge] does, labels by
/// what each side added and took away. Where both gave one fact another value, a title says both, and of others the
/// more careful stays: a draft rather than public, later rather than sooner. Pure; any thread.
public final class PostMerge {
    /// What both make of it, with the identity and the revision of mine; the conflicts tell what of either is not
    /// in it.
    public record Result(Post post, List<Conflict> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    private final Optional<Post> base;
    private final Post mine;
    private final Post theirs;
    private final List<Conflict> conflicts = new ArrayList<>();

    private PostMerge(Optional<Post> base, Post mine, Post theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /// `base` is what both were made of, empty where nobody knows it any more.
    public static Result of(Optional<Post> base, Post mine, Post theirs) {
        PostMerge merge =
                new PostMerge(base.map(PostMerge::withPlainLines), withPlainLines(mine), withPlainLines(theirs));
        Post post = merge.merged();
        return new Result(post, merge.conflicts);
    }

    private static Post withPlainLines(Post post) {
        return post.body().indexOf('\r') < 0
                ? post
                : post.withText(post.title(), post.body().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private Post merged() {
        return new Post(
                mine.id(),
                field(Field.TITLE, Post::title, String::toString, PostMerge::bothTitles),
                text(Field.TEXT, Post::body),
                field(Field.SLUG, Post::slug, PostMerge::said, PostMerge::firstSlug),
                text(Field.EXCERPT, Post::excerpt),
                labels(Post::categories),
                labels(Post::tags),
                field(Field.RELEASE, Post::release, Release::toString, PostMerge::moreCareful),
                extras(),
                time(Post::created, (one, other) -> one.isBefore(other) ? one : other),
                time(Post::modified, (one, other) -> one.isAfter(other) ? one : other),
                mine.revision());
    }

    /// What one side alone changed, or what `choice` makes of both; it must not matter to it which comes first.
    private <T> T field(Field field, Function<Post, T> of, Function<T, String> said, BinaryOperator<T> choice) {
        T here = of.apply(mine);
        T there = of.apply(theirs);
        Optional<T> before = base.map(of);
        if (here.equals(there) || before.filter(there::equals).isPresent()) {
            return here;
        }
        if (before.filter(here::equals).isPresent()) {
            return there;
        }
        conflicts.add(new Conflict(field, before.map(said).orElse(""), said.apply(here), said.apply(there)));
        return choice.apply(here, there);
    }

    private <T> T time(Function<Post, T> of, BinaryOperator<T> choice) {
        T here = of.apply(mine);
        T there = of.apply(theirs);
        Optional<T> before = base.map(of);
        if (before.filter(there::equals).isPresent()) {
            return here;
        }
        return before.filter(here::equals).isPresent() ? there : choice.apply(here, there);
    }

    private String text(Field field, Function<Post, String> of) {
        Merged merged = base.map(of)
                .map(before -> TextMerge.of(before, of.apply(mine), of.apply(theirs)))
                .orElseGet(() -> TextMerge.of(of.apply(mine), of.apply(theirs)));
        merged.conflicts().forEach(both -> conflicts.add(new Conflict(field, both.base(), both.mine(), both.theirs())));
        return merged.text();
    }

    private List<String> labels(Function<Post, List<String>> of) {
        List<String> here = of.apply(mine);
        List<String> there = of.apply(theirs);
        List<String> before = base.map(of).orElse(List.of());
        if (here.equals(there) || there.equals(before)) {
            return here;
        }
        if (here.equals(before)) {
            return there;
        }
        Set<String> labels = new LinkedHashSet<>(before);
        labels.removeIf(label -> !here.contains(label) || !there.contains(label));
        Set<String> added = new TreeSet<>(here);
        added.addAll(there);
        added.removeAll(before);
        labels.addAll(added);
        return List.copyOf(labels);
    }

    private String extras() {
        String here = mine.extras();
        String there = theirs.extras();
        String before = base.map(Post::extras).orElse("");
        if (here.equals(there) || there.equals(before)) {
            return here;
        }
        return here.equals(before) ? there : extras(before, here, there);
    }

    private String extras(String before, String here, String there) {
        Map<String, Object> known = FrontMatter.facts(before);
        Map<String, Object> ofMine = FrontMatter.facts(here);
        Map<String, Object> ofTheirs = FrontMatter.facts(there);
        Map<String, Object> all = new TreeMap<>(ofMine);
        ofTheirs.forEach(all::putIfAbsent);
        all.replaceAll((key, _) -> {
            Optional<Object> one = Optional.ofNullable(ofMine.get(key));
            Optional<Object> other = Optional.ofNullable(ofTheirs.get(key));
            Optional<Object> old = Optional.ofNullable(known.get(key));
            if (one.equals(other) || other.equals(old)) {
                return one.<Object>map(value -> value).orElse(GONE);
            }
            if (one.equals(old)) {
                return other.<Object>map(value -> value).orElse(GONE);
            }
            conflicts.add(new Conflict(Field.EXTRAS, key + ": " + said(old), said(one), said(other)));
            return one.isEmpty() || (other.isPresent() && said(other).compareTo(said(one)) < 0)
                    ? other.orElseThrow()
                    : one.get();
        });
        all.values().removeIf(GONE::equals);
        return FrontMatter.extras(all);
    }

    /// Stands for a key that one side took away.
    private static final Object GONE = new Object();

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    // ---- where both changed

    /// One that says all of the other is enough.
    private static String bothTitles(String one, String other) {
        if (one.contains(other) || other.contains(one)) {
            return one.length() > other.length() ? one : other;
        }
        return one.compareTo(other) < 0 ? one + " / " + other : other + " / " + one;
    }

    private static Optional<Slug> firstSlug(Optional<Slug> one, Optional<Slug> other) {
        boolean first = other.isEmpty() || (one.isPresent() && said(one).compareTo(said(other)) < 0);
        return first ? one : other;
    }

    private static Release moreCareful(Release one, Release other) {
        return switch (one) {
            case Release.AsDraft draft -> draft;
            case Release.Now _ -> other;
            case Release.At(Instant time) ->
                switch (other) {
                    case Release.AsDraft draft -> draft;
                    case Release.Now _ -> one;
                    case Release.At(Instant second) -> time.isAfter(second) ? one : other;
                };
        };
    }
}
