package app.byline.publish;

import app.byline.database.Database;
import app.byline.post.PostId;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What blogs said, one row for each. Blocking; any thread but JavaFX's.
public final class SqliteKnownBlogs implements KnownBlogs {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    public SqliteKnownBlogs(Database database) {
        this.database = database;
    }

    @Override
    public BlogFacts facts(BlogId blog) {
        return database.read(session -> session.find(
                        "select facts from blog_facts where blog = ?", row -> row.text("facts"), blog.value()))
                .flatMap(SqliteKnownBlogs::read)
                .orElse(BlogFacts.NONE);
    }

    @Override
    public void save(BlogId blog, BlogFacts facts) {
        database.change(session -> session.change(
                "insert or replace into blog_facts (blog, facts) select id, ? from blog where id = ?",
                JSON.writeValueAsString(facts),
                blog.value()));
    }

    @Override
    public Set<String> slugs(BlogId blog, PostId but) {
        Set<String> slugs = new HashSet<>();
        database.read(session -> session.list(
                        "select link from publication where blog = ? and post <> ?",
                        row -> row.text("link"),
                        blog.value(),
                        but.value()))
                .forEach(link -> slugs.add(last(link)));
        return slugs;
    }

    private static String last(String link) {
        String path = Optional.ofNullable(URI.create(link).getPath()).orElse("");
        String[] parts = path.replaceFirst("(?:/|/index\\.html|\\.html)$", "").split("/", -1);
        return parts[parts.length - 1];
    }

    /// What another version wrote is asked for anew.
    private static Optional<BlogFacts> read(String facts) {
        try {
            return Optional.of(JSON.readValue(facts, BlogFacts.class));
        } catch (JacksonException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }
}
