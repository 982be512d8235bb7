package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.markdown.wordpress.Bitext;
import app.byline.post.PostId;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The texts of posts as their blogs keep them, beside their Markdown, from when both were last the same. Blocking; any
/// thread but JavaFX's. See docs/decisions/0040-bitexts.md.
final class Originals {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final Database database;

    Originals(Database database) {
        this.database = database;
    }

    /// Empty for a post that the blog has never had, or has as a whole.
    Bitext of(PostId post, BlogId blog) {
        Optional<Bitext> kept = database.read(session -> session.find(
                "select pieces from original where post = ? and blog = ?",
                row -> Bitext.ofRows(JSON.readValue(row.text("pieces"), ROWS)),
                post.value(),
                blog.value()));
        return kept.orElse(Bitext.EMPTY);
    }

    /// Part of a transaction that says that both are the same now.
    static void keep(Session session, PostId post, BlogId blog, Bitext text) {
        session.change(
                "insert or replace into original (post, blog, pieces) values (?, ?, ?)",
                post.value(),
                blog.value(),
                JSON.writeValueAsString(text.rows()));
    }
}
