package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is asked to end while someone types.
class EndOfSessionTest {
    @TempDir
    Path folder;

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
