package app.byline;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.cli.CommandLineApp;
import app.byline.cli.Terminal;
import app.byline.platform.Folders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `byline sync` and `byline watch` on whole libraries.
class SyncCommandsTest {
    @TempDir
    Path folder;

    private record Result(int status, String out, String err) {}

    @Test
    void postsMeetInAFolder() throws Exception {
        Path remote = folder.resolve("remote");
        Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
        byline("desk", "new", "From the desk");
        assertThat(byline("desk", "sync", "--remote", remote.toString()))
                .isEqualTo(new Result(0, "No post came, one went.\n", ""));
        assertThat(byline("train", "sync", "--remote", remote.toString(), "--json")
                        .out())
                .contains("\"arrived\":1", "\"sent\":0");
        assertThat(byline("train", "list").out()).contains("From the desk");
        assertThat(byline("train", "sync")).isEqualTo(new Result(0, "No post came, none went.\n", ""));
    }

    @Test
    void whereNothingIsConnectedNothingHappens() {
        Result result = byline("desk", "sync");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("byline sync --remote");
    }

    @Test
    void anAddressWithAPasswordIsRefusedAndNotRepeated() {
        Result result = byline("desk", "sync", "--remote", "https://jane:s3cret@example.org/posts.git");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("https://example.org/posts.git").doesNotContain("s3cret");
    }

    @Test
    void aFolderIsKeptInStep() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("Notes"));
        Path file = Files.writeString(notes.resolve("one.md"), "# First\n\nOne.\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(byline("desk", "watch", "--once", notes.toString()))
                .isEqualTo(new Result(0, "One post came, none went.\n", ""));
        assertThat(byline("desk", "list").out()).contains("First");
        assertThat(byline("desk", "collections", "list").out()).contains("Notes");
        assertThat(byline("desk", "watch", "--once", "--forget", notes.toString())
                        .status())
                .isZero();
        assertThat(file).hasContent("# First\n\nOne.\n");
    }

    private Result byline(String computer, String... arguments) {
        Properties properties = new Properties();
        properties.setProperty("byline.home", folder.resolve(computer).toString());
        Folders folders = Folders.of(Map.of(), properties);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                library -> Wiring.open(library, folders),
                folders.library());
        int status = CommandLineApp.run(terminal, arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
