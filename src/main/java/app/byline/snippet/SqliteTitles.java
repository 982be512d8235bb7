package app.byline.snippet;

import app.byline.database.Database;
import java.util.List;

/// Titles as the library has them. Blocking; any thread but JavaFX's.
public final class SqliteTitles implements Titles {
    private final Database database;

    public SqliteTitles(Database database) {
        this.database = database;
    }

    @Override
    public List<String> beginningWith(String words) {
        return database.read(session -> session.list("""
                select revision.title as title
                from post join revision on revision.post = post.id and revision.revision = post.revision
                where post.shelf = 'POSTS' and substr(revision.title, 1, length(?1)) = ?1
                """, row -> row.text("title"), words));
    }
}
