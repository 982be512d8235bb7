package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.markdown.NativeBlock;
import app.byline.post.PostId;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Field;
import app.byline.publish.BlogFacts.Page;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogFacts.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteKnownBlogsTest {
    private static final BlogFacts FACTS = new BlogFacts(
            "Europe/Madrid",
            List.of(new Category("City", 0), new Category("Harbour", 1)),
            List.of("cranes", "Peñalver"),
            List.of("Inés", "Jane"),
            List.of("standard", "quote"),
            List.of(new Page("about", "About us")),
            List.of(new Template("wide", "Wide page")),
            List.of(new Field("subtitle", Field.Type.TEXT, "Below the title")),
            Set.of(NativeBlock.FOOTNOTES),
            Set.of("image/webp"),
            "Inés",
            Set.of(Right.PUBLISH, Right.UPLOAD),
            Instant.parse("2026-11-01T10:00:00Z"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private KnownBlogs known;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("posts.byline"));
        var _ = new SqliteBlogs(database, folder.resolve("site"), "Local").list();
        known = new SqliteKnownBlogs(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatABlogSaidIsThereUntilItSaysSomethingElse() {
        assertThat(known.facts(BlogId.LOCAL)).isEqualTo(BlogFacts.NONE);
        known.save(BlogId.LOCAL, FACTS);
        assertThat(known.facts(BlogId.LOCAL)).isEqualTo(FACTS);
        known.save(BlogId.LOCAL, BlogFacts.NONE);
        assertThat(known.facts(BlogId.LOCAL)).isEqualTo(BlogFacts.NONE);
    }

    @Test
    void aBlogThatIsGoneHasSaidNothing() {
        known.save(new BlogId("gone"), FACTS);
        assertThat(known.facts(new BlogId("gone"))).isEqualTo(BlogFacts.NONE);
    }

    @Test
    void whatCantBeReadIsAskedForAnew() {
        known.save(BlogId.LOCAL, FACTS);
        for (String broken : List.of("{", "{}", "[]", "{\"zone\": 1}")) {
            database.change(session -> session.change("update blog_facts set facts = ?", broken));
            assertThat(known.facts(BlogId.LOCAL)).as(broken).isEqualTo(BlogFacts.NONE);
        }
    }

    @Test
    void noPostMeansNoNameIsTaken() {
        assertThat(known.slugs(BlogId.LOCAL, PostId.create())).isEmpty();
    }
}
