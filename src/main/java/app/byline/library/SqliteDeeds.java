package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.history.SqliteRevisions;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

/// Deeds as changes of rows, each post's with its way back. Blocking; any thread but JavaFX's. See
/// docs/decisions/0031-arranging-beside-posts.md.
public final class SqliteDeeds implements Deeds {
    /// Posts in one transaction, at most.
    static final int AT_ONCE = 500;
    /// After this a transaction ends: what is typed meanwhile waits for it.
    private static final Duration LONG_ENOUGH = Duration.ofMillis(30);

    /// More posts than these are found by new words only when nobody types: a tag has all words of a post read again.
    private static final int MANY = 50;

    private final Database database;
    private final SqlitePostStore posts;

    public SqliteDeeds(Database database, SqlitePostStore posts) {
        this.database = database;
        this.posts = posts;
    }

    /// What was done in one transaction, newest first; `tried` also counts posts that were as they should be.
    record Part(int tried, Set<PostId> posts, List<Back> back) {}

    /// Undoes what was done to one post.
    @FunctionalInterface
    interface Back {
        void undo(Session session);
    }

    /// Does it to one post; empty where nothing changed.
    @FunctionalInterface
    private interface Step {
        Optional<Back> apply(Session session, PostId post);
    }

    // ---- all or none

    @Override
    public Done performOnTagged(String tag, Deed deed, Progress progress) {
        return perform(
                deed,
                database.read(session -> session.list("""
                select post.id from post_label join post on post.number = post_label.post
                where post_label.kind = 'TAG' and post_label.folded = ?
                """, row -> new PostId(row.text("id")), Folding.of(tag))),
                progress);
    }

    @Override
    public Done perform(Deed deed, Collection<PostId> all, Progress progress) {
        List<PostId> wanted = List.copyOf(new LinkedHashSet<>(all));
        Step step = step(deed, wanted.size() > MANY);
        boolean forGood = deed instanceof Deed.Delete;
        List<Part> parts = new ArrayList<>();
        try {
            for (int from = 0; from < wanted.size(); from += parts.getFirst().tried()) {
                parts.addFirst(part(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)), step));
                progress.done(from + parts.getFirst().tried());
            }
        } catch (CancellationException stop) {
            if (!forGood) {
                takeBack(parts, Progress.PATIENT);
                throw stop;
            }
        } catch (RuntimeException | Error failure) {
            takeBack(parts, Progress.PATIENT);
            throw failure;
        }
        return new Done(parts.stream().mapToInt(part -> part.back().size()).sum(), parts);
    }

    /// As many of them, from the first, as may be done in one go.
    private Part part(List<PostId> some, Step step) {
        long begun = System.nanoTime();
        return database.write(session -> {
            List<Back> back = new ArrayList<>();
            Set<PostId> changed = new HashSet<>();
            int tried = 0;
            while (tried < some.size() && (tried == 0 || System.nanoTime() - begun < LONG_ENOUGH.toNanos())) {
                PostId post = some.get(tried++);
                step.apply(session, post).ifPresent(way -> {
                    back.addFirst(way);
                    changed.add(post);
                });
            }
            tell(session, changed);
            return new Part(tried, changed, back);
        });
    }

    private void tell(Session session, Set<PostId> changed) {
        if (!changed.isEmpty()) {
            posts.tell(session, new LibraryChange.Several(changed));
        }
    }

    @Override
    public void takeBack(Done done, Progress progress) {
        takeBack(done.parts(), progress);
    }

    private void takeBack(List<Part> parts, Progress progress) {
        int undone = 0;
        for (Part part : parts) {
            database.change(session -> {
                part.back().forEach(way -> way.undo(session));
                tell(session, part.posts());
            });
            undone += part.back().size();
            progress.done(undone);
        }
    }

    // ---- each post

    private Step step(Deed deed, boolean many) {
        return switch (deed) {
            case Deed.Trash() -> (session, post) -> move(session, post, Shelf.POSTS, Shelf.TRASH);
            case Deed.Restore() -> (session, post) -> move(session, post, Shelf.TRASH, Shelf.POSTS);
            case Deed.Delete() -> SqliteDeeds::delete;
            case Deed.Favourite(boolean marked) -> (session, post) -> favourite(session, post, marked);
            case Deed.File(Optional<Long> collection) -> (session, post) -> file(session, post, collection);
            case Deed.Tag(String name) -> relabelling(tags -> Tags.with(tags, name), many);
            case Deed.Untag(String name) -> relabelling(tags -> Tags.without(tags, name), many);
            case Deed.Retag(String name, String newName) ->
                relabelling(tags -> Tags.renamed(tags, name, newName), many);
            case Deed.Duplicate(UnaryOperator<String> title) ->
                (session, post) -> duplicate(session, post, title, many);
            case Deed.Reschedule(LocalDate day, ZoneId zone) ->
                (session, post) ->
                        change(session, post, kept -> moved(kept, day, zone), SqliteDeeds::withRelease, many);
            case Deed.Replace(Map<PostId, List<TextHit>> hits, String before) ->
                (session, post) -> replace(session, post, hits.getOrDefault(post, List.of()), before);
        };
    }

    private static Optional<Back> move(Session session, PostId post, Shelf from, Shelf to) {
        String sql = "update post set shelf = ? where id = ? and shelf = ?";
        return session.change(sql, to, post.value(), from) > 0
                ? Optional.of(undo -> undo.change(sql, from, post.value(), to))
                : Optional.empty();
    }

    private static Optional<Back> delete(Session session, PostId post) {
        return SqlitePostStore.delete(session, post) ? Optional.of(_ -> {}) : Optional.empty();
    }

    private static Optional<Back> favourite(Session session, PostId post, boolean marked) {
        String sql = "update post set favourite = ?1 where id = ?2 and favourite <> ?1";
        return session.change(sql, marked, post.value()) > 0
                ? Optional.of(undo -> undo.change(sql, !marked, post.value()))
                : Optional.empty();
    }

    private static Optional<Back> file(Session session, PostId post, Optional<Long> collection) {
        Optional<Long> before = session.find(
                "select collection from collected where post = ?", row -> row.number("collection"), post.value());
        if (before.equals(collection)) {
            return Optional.empty();
        }
        put(session, post, collection);
        return Optional.of(undo -> put(undo, post, before));
    }

    private static void put(Session session, PostId post, Optional<Long> collection) {
        collection.ifPresentOrElse(
                number -> SqlitePostCollections.file(session, post, number),
                () -> session.change("delete from collected where post = ?", post.value()));
    }

    private Optional<Back> duplicate(Session session, PostId post, UnaryOperator<String> title, boolean many) {
        return SqliteRevisions.newest(session, post).map(original -> {
            PostId copy = posts.copy(session, original, title.apply(original.title()), many)
                    .id();
            // As a single copy that is taken back: whoever wrote in it meanwhile finds it in the trash.
            return undo -> move(undo, copy, Shelf.POSTS, Shelf.TRASH);
        });
    }

    private Optional<Back> replace(Session session, PostId post, List<TextHit> hits, String before) {
        long revision =
                SqliteRevisions.newest(session, post).map(Post::revision).orElse(0L);
        return change(
                        session,
                        post,
                        kept -> TextHit.replaced(kept, hits),
                        (now, other) -> now.withText(other.title(), other.body()),
                        false)
                .map(back -> {
                    boolean named = SqliteRevisions.nameUnnamed(session, post, revision, before);
                    return undo -> {
                        back.undo(undo);
                        if (named) {
                            SqliteRevisions.unname(undo, post, revision, before);
                        }
                    };
                });
    }

    private Step relabelling(UnaryOperator<List<String>> tags, boolean many) {
        return (session, post) -> change(
                session,
                post,
                kept -> withTags(kept, tags.apply(kept.tags())),
                (now, other) -> withTags(now, other.tags()),
                many);
    }

    private static Post withTags(Post post, List<String> tags) {
        return post.withDetails(post.slug(), post.excerpt(), post.categories(), tags, post.release());
    }

    private static Post withRelease(Post post, Post other) {
        return post.withDetails(post.slug(), post.excerpt(), post.categories(), post.tags(), other.release());
    }

    private static Post moved(Post post, LocalDate day, ZoneId zone) {
        return post.release() instanceof Release.At(Instant time)
                ? post.withDetails(
                        post.slug(),
                        post.excerpt(),
                        post.categories(),
                        post.tags(),
                        new Release.At(day.atTime(time.atZone(zone).toLocalTime())
                                .atZone(zone)
                                .toInstant()))
                : post;
    }

    /// Takes one fact of a post from another.
    @FunctionalInterface
    private interface Fact {
        Post take(Post post, Post other);
    }

    /// Saves what `change` makes of a post; the way back gives it its earlier fact again, unless it has another by
    /// then.
    private Optional<Back> change(Session session, PostId id, UnaryOperator<Post> change, Fact fact, boolean many) {
        Optional<Post> kept = SqliteRevisions.newest(session, id);
        Optional<Post> after = kept.map(change);
        if (kept.equals(after)) {
            return Optional.empty();
        }
        Post before = kept.orElseThrow();
        posts.keep(session, after.orElseThrow(), before, many);
        return Optional.of(undo -> SqliteRevisions.newest(undo, id)
                .filter(now -> now.equals(fact.take(now, after.orElseThrow())))
                .ifPresent(now -> posts.keep(undo, fact.take(now, before), now, many)));
    }
}
