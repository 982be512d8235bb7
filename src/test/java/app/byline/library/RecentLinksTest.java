package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.markdown.MarkdownText.WrittenLink;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentLinksTest {
    private static final Instant BEGUN = Instant.parse("2026-11-27T08:00:00Z");

    @Test
    void thoseOfThePostChangedLastComeFirstEachOnce(@TempDir Path folder) {
        try (Database database = Database.open(folder.resolve("posts.byline"))) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            posts.save(post("Old", "The [harbour *office*](https://office.example) and <https://quay.example>."));
            posts.save(post("New", """
                    [](https://pier.example), [x](post:1234), ![i](https://image.example/a.png), https://office.example

                    `[no](https://code.example)` [home](#top) [mail](mailto:jane@a.example)
                    """));
            RecentLinks links = new RecentLinks(new SqlitePostSearch(database, Clock.systemUTC()), posts);
            assertThat(links.find(10))
                    .containsExactly(
                            new WrittenLink("", "https://pier.example"),
                            new WrittenLink("harbour office", "https://office.example"),
                            new WrittenLink("mail", "mailto:jane@a.example"),
                            new WrittenLink("", "https://quay.example"));
            assertThat(links.find(2)).hasSize(2);
        }
    }

    private int saved;

    private Post post(String title, String body) {
        return Post.begin(BEGUN.plusSeconds(60L * saved++)).withText(title, body);
    }
}
