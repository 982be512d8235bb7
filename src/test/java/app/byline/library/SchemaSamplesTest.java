package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.history.History;
import app.byline.history.Revision;
import app.byline.history.SqliteHistory;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Libraries as released versions of Byline have left them, one for each schema, opened by this one.
class SchemaSamplesTest {
    private static final PostId WALK = new PostId("873531e8-ceb9-4c24-a2f9-99ee82ac640a");
    private static final PostId CAFE = new PostId("7b201a12-2db3-40e6-81f3-b054a989b58d");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void everyWordIsThereAfterTheUpdate(int schema) throws Exception {
        try (Database database = Database.open(sample(schema))) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            assertThat(posts.search(Shelf.POSTS, ""))
                    .extracting(PostSummary::title)
                    .containsExactly("Only a draft", "Café “Olé” 🎉", "A walk to the lighthouse");
            assertThat(posts.search(Shelf.TRASH, ""))
                    .extracting(PostSummary::title)
                    .containsExactly("Thrown away");
            assertThat(posts.search(Shelf.POSTS, "tide lighth")).hasSize(1);
            assertThat(posts.find(CAFE))
                    .contains(new Post(
                            CAFE,
                            "Café “Olé” 🎉",
                            "One\n\n> Two\r\n\tThree\n\n![Cranes](media/0123456789ab-cranes.png)\n",
                            Optional.of(new Slug("cafe-ole")),
                            "In short",
                            List.of("Food & Drink", "Señor"),
                            List.of("café", "two words"),
                            new Release.At(Instant.parse("2026-12-24T18:00:00Z")),
                            "layout: wide\n",
                            Instant.ofEpochMilli(1_795_204_860_000L),
                            Instant.ofEpochMilli(1_795_204_860_000L),
                            1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void historyGoesOnWhereItWas(int schema) throws Exception {
        try (Database database = Database.open(sample(schema))) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            History history = new SqliteHistory(database);
            Post walk = posts.find(WALK).orElseThrow();
            posts.save(walk.withText(walk.title(), "Begun anew.\n"));
            assertThat(history.timeline(WALK, List.of()))
                    .extracting(Revision::number)
                    .containsExactly(14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(history.at(WALK, 5).orElseThrow().body())
                    .startsWith("The path begins behind the boat shed.")
                    .endsWith("Paragraph 4 says a little more about the tide.\n");
            assertThat(history.at(WALK, 13)).map(Post::body).contains(walk.body());
            assertThat(database.check()).isEmpty();
        }
    }

    @Test
    void theFileAsItWasLiesBesideTheNewOne() throws Exception {
        Path library = sample(1);
        Database.open(library).close();
        assertThat(library.resolveSibling("library-before-v2.byline")).exists();
    }

    private Path sample(int schema) throws IOException {
        Path library = folder.resolve("library.byline");
        try (InputStream packed = Objects.requireNonNull(
                        SchemaSamplesTest.class.getResourceAsStream("/library/schema-" + schema + ".byline.gz"));
                InputStream content = new GZIPInputStream(packed)) {
            Files.copy(content, library);
        }
        return library;
    }
}
