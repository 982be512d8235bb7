package app.byline.library;

import app.byline.database.Session;
import app.byline.history.SqliteRevisions;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.Optional;

/// What saves of long texts leave for later, as rows of the library, so that a crash does not forget it. Each method is
/// part of the transaction whose session it is given.
final class SqliteFollowUps {
    private SqliteFollowUps() {}

    private record Waiting(PostId post, boolean words) {}

    static void note(Session session, Post post, boolean words) {
        session.change("""
                insert into followup (post, words) select number, ?2 from post where id = ?1
                on conflict (post) do update set words = max(words, excluded.words)
                """, post.id().value(), words);
    }

    static boolean anyWait(Session session) {
        return session.find("select 1 as one from followup", row -> row.flag("one"))
                .isPresent();
    }

    /// Does the next part, words before thinning, and tells whether there is more.
    static boolean next(Session session) {
        Optional<Waiting> next = session.find("""
                select post.id, followup.words from followup join post on post.number = followup.post
                order by followup.words desc limit 1
                """, row -> new Waiting(new PostId(row.text("id")), row.flag("words")));
        next.ifPresent(waiting ->
                SqliteRevisions.newest(session, waiting.post()).ifPresent(post -> next(session, waiting, post)));
        return anyWait(session);
    }

    private static void next(Session session, Waiting waiting, Post post) {
        String its = " where post = (select number from post where id = ?)";
        if (waiting.words()) {
            SqlitePostStore.index(session, post);
            session.change("update followup set words = 0" + its, post.id().value());
        } else if (!SqliteRevisions.thinOut(session, post)) {
            session.change("delete from followup" + its, post.id().value());
        }
    }
}
