package app.byline.library;

import app.byline.database.Session;
import app.byline.history.SqliteRevisions;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.time.Duration;
import java.util.Optional;

/// What saves of long texts and of many posts leave for later, as rows of the library, so that a crash does not forget
/// it. Each method is part of the transaction whose session it is given.
final class SqliteFollowUps {
    /// Whoever begins to type meanwhile waits for one part.
    private static final Duration PART = Duration.ofMillis(30);
    /// Pages of the search index that are written in one part.
    private static final int PAGES = 200;

    private SqliteFollowUps() {}

    private record Waiting(PostId post, boolean words) {}

    static void note(Session session, Post post, boolean words) {
        session.change("""
                insert into followup (post, words) select number, ?2 from post where id = ?1
                on conflict (post) do update set words = max(words, excluded.words)
                """, post.id().value(), words);
    }

    /// Does the next part, words before thinning, and tells whether there is more.
    static boolean next(Session session) {
        long begun = System.nanoTime();
        Optional<Waiting> next = waiting(session);
        boolean any = next.isPresent();
        while (next.isPresent() && System.nanoTime() - begun < PART.toNanos()) {
            Waiting one = next.get();
            SqliteRevisions.newest(session, one.post()).ifPresent(post -> follow(session, one, post));
            next = waiting(session);
        }
        return any;
    }

    private static Optional<Waiting> waiting(Session session) {
        return session.find("""
                select post.id, followup.words from followup join post on post.number = followup.post
                order by followup.words desc limit 1
                """, row -> new Waiting(new PostId(row.text("id")), row.flag("words")));
    }

    private static void follow(Session session, Waiting waiting, Post post) {
        String its = " where post = (select number from post where id = ?)";
        boolean isLong = post.body().length() > SqliteRevisions.LONG;
        if (waiting.words()) {
            SqlitePostStore.index(session, post);
        }
        if (waiting.words() && isLong) {
            session.change("update followup set words = 0" + its, post.id().value());
        } else if (!isLong || !SqliteRevisions.thinOut(session, post)) {
            session.change("delete from followup" + its, post.id().value());
        }
    }

    /// Brings parts of the search index together, which makes searches quick; tells whether there may be more.
    static boolean mergeWords(Session session) {
        long before = changes(session);
        session.change("insert into post_words (post_words, rank) values ('merge', ?)", PAGES);
        // https://www.sqlite.org/fts5.html#the_merge_command: less than two where nothing was to be done.
        return changes(session) - before >= 2;
    }

    private static long changes(Session session) {
        return session.find("select total_changes() as n", row -> row.number("n"))
                .orElseThrow();
    }
}
