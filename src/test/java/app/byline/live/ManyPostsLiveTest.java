package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.platform.ThisProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Many posts fetched in one go, by a program that is killed in the middle, from a blog that is away for a while. A
/// hundred; `-Dbyline.posts=3000` makes it a long test.
@Tag("live")
class ManyPostsLiveTest {
    private static final Logger LOG = System.getLogger(ManyPostsLiveTest.class.getName());
    private static final int POSTS = Integer.getInteger("byline.posts", 100);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private int asked;
    private int waited;
    private long peak;

    @Test
    void allOfThemComeOnceWhateverHappens() throws Exception {
        server.posts(POSTS);
        Instant begin = Instant.now();
        Process first = start();
        read(first, POSTS / 3);
        first.destroyForcibly().waitFor();

        Process second = start();
        try (BufferedReader said = read(second, POSTS / 3)) {
            server.stopWeb();
            while (waited == 0) {
                take(said.readLine());
            }
            server.start();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                take(line);
            }
            assertThat(second.waitFor()).isZero();
        }
        Duration took = Duration.between(begin, Instant.now());
        List<String> titles = titles();
        LOG.log(
                Level.INFO,
                "fetched with a kill and an outage: {0}/{1} posts, {2} twice, {3} s, {4} requests, {5} MB at most",
                titles.stream().distinct().count(),
                POSTS,
                titles.size() - titles.stream().distinct().count(),
                took.toSeconds(),
                asked,
                peak / 1024);
        assertThat(titles).hasSize(POSTS).doesNotHaveDuplicates();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(ThisProgram.command(
                        FetchAll.class.getName(),
                        List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"),
                        folder.toString(),
                        "127.0.0.1:" + server.port(),
                        server.password("admin")))
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /// Reads what it says until it has asked that often.
    private BufferedReader read(Process process, int times) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        int until = asked + times;
        while (asked < until) {
            take(said.readLine());
        }
        return said;
    }

    private void take(@Nullable String line) {
        switch (Objects.requireNonNull(line, "it ended early")) {
            case "asked" -> asked++;
            case "waits" -> waited++;
            default -> peak = Long.parseLong(line.replace("peak ", ""));
        }
    }

    private List<String> titles() {
        try (Database database = Database.open(folder.resolve("library.byline"))) {
            return database.read(session -> session.list(
                    "select sort_title from post where sort_title like 'tide no. %'", row -> row.text("sort_title")));
        }
    }
}
