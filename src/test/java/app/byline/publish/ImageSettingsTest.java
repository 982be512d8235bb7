package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.SqliteSettings;
import app.byline.media.web.WebRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSettingsTest {
    private static final WebRules SMALL = new WebRules(900, 70, true, false);
    private static final WebRules LARGE = new WebRules(0, 95, false, true);
    private static final BlogId BLOG = new BlogId("far-away");
    private static final BlogId OTHER = new BlogId("other");

    @SuppressWarnings("NullAway.Init") // made before each test
    private Database database;

    @SuppressWarnings("NullAway.Init") // made before each test
    private KnownBlogs known;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ImageSettings settings;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder.resolve("library.byline"));
        known = new SqliteKnownBlogs(database);
        settings = new ImageSettings(new SqliteSettings(database), known);
        new SqliteBlogs(database, folder.resolve("site"), "Local")
                .save(new Blog(BLOG, "Old", BlogKind.WORDPRESS, URI.create("https://old.example/"), Map.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBlogWithoutRulesOfItsOwnHasThoseOfAll() {
        assertThat(settings.of(BLOG)).isEqualTo(WebRules.USUAL);
        settings.save(SMALL);
        assertThat(settings.now()).isEqualTo(SMALL);
        assertThat(settings.of(BLOG)).isEqualTo(SMALL);
        assertThat(settings.own(BLOG)).isEmpty();
    }

    @Test
    void whatIsChosenForOneBlogIsNotForAnother() {
        settings.save(SMALL);
        settings.save(BLOG, LARGE);
        assertThat(settings.of(BLOG)).isEqualTo(LARGE);
        assertThat(settings.of(OTHER)).isEqualTo(SMALL);
        settings.forget(BLOG);
        assertThat(settings.of(BLOG)).isEqualTo(SMALL);
    }

    @Test
    void aBlogThatTakesNoWebpIsSentNoneWhateverWasChosen() {
        settings.save(BLOG, SMALL);
        known.save(BLOG, facts(Set.of("image/webp")));
        assertThat(settings.of(BLOG)).isEqualTo(SMALL.asCommon());
        assertThat(settings.own(BLOG)).contains(SMALL);
        known.save(BLOG, facts(Set.of()));
        assertThat(settings.of(BLOG)).isEqualTo(SMALL);
    }

    private static BlogFacts facts(Set<String> refused) {
        return new BlogFacts(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                refused,
                "Inés",
                Set.of(),
                Instant.parse("2026-11-01T10:00:00Z"));
    }
}
