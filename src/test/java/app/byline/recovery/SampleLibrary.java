package app.byline.recovery;

import app.byline.database.Database;
import app.byline.history.SqliteRevisions;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A library as a writer has it after some years, made anew from a seed: short and long posts, each with a history, two
/// in the trash, a setting or two.
final class SampleLibrary {
    static final int POSTS = 40;

    private SampleLibrary() {}

    /// Writes it and tells what each post says at last, by its id.
    static Map<String, String> write(Path file, long seed) {
        Random random = new Random(seed);
        Map<String, String> texts = new LinkedHashMap<>();
        Instant[] now = {Instant.parse("2024-01-01T09:00:00Z")};
        Clock clock = Clock.fixed(now[0], ZoneOffset.UTC);
        try (Database database = Database.open(file)) {
            SqlitePostStore posts = new SqlitePostStore(database, clock);
            for (int number = 0; number < POSTS; number++) {
                Post post = posts.save(Post.begin(now[0]).withText("Post " + number, text(random, number)));
                for (int save = random.nextInt(6); save > 0; save--) {
                    post = posts.save(
                            post.withText(post.title(), post.body() + "Once more, " + random.nextInt() + ".\n"));
                }
                texts.put(post.id().value(), post.body());
                if (number % 20 == 7) {
                    posts.trash(post.id());
                }
            }
            database.change(session -> session.change("insert into setting (key, value) values ('theme', 'DARK')"));
        }
        return texts;
    }

    /// What each post of a library says, by its id.
    static Map<String, String> texts(Path file) {
        try (Database database = Database.open(file)) {
            Map<String, String> texts = new LinkedHashMap<>();
            database.read(session -> {
                session.list("select id from post order by number", row -> row.text("id"))
                        .forEach(id -> texts.put(
                                id,
                                SqliteRevisions.newest(session, new PostId(id))
                                        .orElseThrow()
                                        .body()));
                return true;
            });
            return texts;
        }
    }

    /// Every file of a folder and what it holds.
    static Map<String, Integer> bytes(Path folder) throws IOException {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        try (var files = Files.list(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                bytes.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    private static String text(Random random, int number) {
        StringBuilder text = new StringBuilder("# Heading " + number + "\n\n");
        int sentences = number % 5 == 0 ? 400 : 1 + random.nextInt(40);
        for (int sentence = 0; sentence < sentences; sentence++) {
            text.append("Señora Peñalver said ").append(random.nextLong()).append(", and the ships lay still.\n");
        }
        return text.toString();
    }
}
