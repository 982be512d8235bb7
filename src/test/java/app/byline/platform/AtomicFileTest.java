package app.byline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenWholeWithItsFolder() throws IOException {
        Path file = folder.resolve("a/b/post.md");
        AtomicFile.write(file, "é 🎉");
        AtomicFile.write(file, "second");
        assertThat(file).hasContent("second");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aCopyIsWholeAndItsOwn() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "é 🎉".repeat(100_000));
        Path file = folder.resolve("a/b/copy");
        AtomicFile.copy(from, file);
        assertThat(file).hasSameBinaryContentAs(from);
        Files.writeString(file, "changed");
        assertThat(from).content().startsWith("é 🎉é");
        assertThatThrownBy(() -> AtomicFile.copy(folder.resolve("gone"), file)).isInstanceOf(NoSuchFileException.class);
        assertThat(file).hasContent("changed");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void whatCannotBeReplacedStaysAndLeavesNothingBehind() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("full"));
        assertThatThrownBy(() -> AtomicFile.write(taken, "text")).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(taken.resolve("full")).isDirectory();
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.md"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), real);
        AtomicFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void aPrivateFileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("secrets");
        AtomicFile.writePrivate(file, "x".getBytes(StandardCharsets.UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
