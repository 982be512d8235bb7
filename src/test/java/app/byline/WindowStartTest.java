package app.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStartTest {
    private static final Path USUAL = Path.of("usual.byline");

    @TempDir
    Path folder;

    @Test
    void noArgumentsOpenTheUsualLibrary() {
        assertThat(start()).contains(new WindowStart(USUAL, List.of()));
    }

    @Test
    void aLibraryMayBeNamed() {
        assertThat(start("--library", "other.byline")).contains(new WindowStart(Path.of("other.byline"), List.of()));
    }

    @Test
    void markdownFilesAreOpenedInTheWindow() throws IOException {
        Path one = Files.writeString(folder.resolve("one.md"), "One");
        Path two = Files.writeString(folder.resolve("TWO.MARKDOWN"), "Two");
        assertThat(start(one.toString(), two.toString())).contains(new WindowStart(USUAL, List.of(one, two)));
        assertThat(start("--library", "other.byline", one.toString()))
                .contains(new WindowStart(Path.of("other.byline"), List.of(one)));
    }

    @Test
    void anAddressFromABrowserOnlyBringsTheWindowForward() {
        assertThat(start("byline://authorised?user_login=me&password=secret"))
                .contains(new WindowStart(USUAL, List.of()));
    }

    @Test
    void allElseIsTheCommandLines() throws IOException {
        Path file = Files.writeString(folder.resolve("one.md"), "One");
        assertThat(start("list")).isEmpty();
        assertThat(start("import", file.toString())).isEmpty();
        assertThat(start("--library")).isEmpty();
        assertThat(start("no-such-file.md")).isEmpty();
        assertThat(start("\0.md")).isEmpty();
    }

    private static Optional<WindowStart> start(String... arguments) {
        return WindowStart.of(List.of(arguments), USUAL);
    }
}
