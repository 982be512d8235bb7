package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed while someone types, again and again on the same library.
class KillTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void whatWasTypedTwoSecondsBeforeAKillIsThere() throws Exception {
        Path library = folder.resolve("library.byline");
        Random random = new Random();
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = folder.resolve("said-" + kill);
            long killed = typeAndKill(library, said, Duration.ofMillis(1_500 + random.nextInt(2_500)));
            List<String> lines = Files.readAllLines(said);
            String text = onDisk(library);
            assertThat(text)
                    .isEqualTo("abcdefghijklmnopqrstuvwxyz"
                            .repeat(text.length() / 26 + 1)
                            .substring(0, text.length()));
            assertThat(text.length())
                    .as("no acknowledged save is lost")
                    .isGreaterThanOrEqualTo(Math.max(before, last(lines, "saved ")));
            assertThat(text.length())
                    .as("at most the last two seconds are lost")
                    .isGreaterThanOrEqualTo(typedUntil(lines, killed - 2_000));
            before = text.length();
        }
        assertThat(before).isPositive();
    }

    @Test
    void allThatWasTypedIsThereWhenTheSystemEndsTheProgram() throws Exception {
        Path library = folder.resolve("library.byline");
        Path said = folder.resolve("said");
        Process typist = type(library, said);
        LockSupport.parkNanos(Duration.ofMillis(1_300).toNanos());
        long asked = System.currentTimeMillis();
        typist.destroy();
        typist.waitFor();
        int typed = typedUntil(Files.readAllLines(said), asked - 1);
        assertThat(typed).isPositive();
        assertThat(onDisk(library).length()).isGreaterThanOrEqualTo(typed);
    }

    /// Returns the time of the kill, in milliseconds since 1970.
    private static long typeAndKill(Path library, Path said, Duration after) throws Exception {
        Process typist = type(library, said);
        LockSupport.parkNanos(after.toNanos());
        long killed = System.currentTimeMillis();
        typist.destroyForcibly().waitFor();
        return killed;
    }

    /// A program that types; it has begun.
    private static Process type(Path library, Path said) throws Exception {
        Process typist = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Typist.class.getName(),
                        library.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (typist.isAlive() && !Files.readString(said).contains("key ")) {
            LockSupport.parkNanos(5_000_000);
        }
        return typist;
    }

    private static String onDisk(Path library) {
        try (Database database = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            return posts.find(posts.search(Shelf.POSTS, "").getFirst().id())
                    .orElseThrow()
                    .body();
        }
    }

    private static int last(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.matches(word + "\\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(word.length())))
                .max()
                .orElse(0);
    }

    private static int typedUntil(List<String> lines, long time) {
        return lines.stream()
                .filter(line -> line.matches("key \\d+ \\d{13}"))
                .map(line -> line.substring(4).split(" ", -1))
                .filter(key -> Long.parseLong(key[1]) <= time)
                .mapToInt(key -> Integer.parseInt(key[0]))
                .max()
                .orElse(0);
    }
}
