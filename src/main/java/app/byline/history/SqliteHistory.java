package app.byline.history;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// History read from the library's rows. Blocking; any thread but JavaFX's.
public final class SqliteHistory implements History {
    private final Database database;

    public SqliteHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<Revision> timeline(PostId post, List<Long> also) {
        List<Revision> all = database.read(session -> session.list("""
                select post, revision, saved, title, name from revision where post = ? order by revision desc
                """, SqliteHistory::revision, post.value()));
        List<Revision> shown = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            Revision revision = all.get(index);
            if (index == 0
                    || revision.name().isPresent()
                    || also.contains(revision.number())
                    || !Retention.sameSession(
                            revision.saved(), all.get(index - 1).saved())) {
                shown.add(revision);
            }
        }
        return shown;
    }

    @Override
    public Optional<Post> at(PostId post, long revision) {
        return database.read(session -> SqliteRevisions.at(session, post, revision));
    }

    @Override
    public void name(PostId post, long revision, String name) {
        database.change(session -> session.change(
                "update revision set name = ? where post = ? and revision = ?",
                Optional.of(name.strip()).filter(given -> !given.isEmpty()),
                post.value(),
                revision));
    }

    private static Revision revision(Row row) {
        return new Revision(
                new PostId(row.text("post")),
                row.number("revision"),
                row.time("saved"),
                row.text("title"),
                row.findText("name"));
    }
}
