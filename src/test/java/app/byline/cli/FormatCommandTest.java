package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    private static final String UNTIDY = "---\ntitle:   T\n---\n\n\nWords\n=====\n* one\n";
    private static final String TIDY = "---\ntitle:   T\n---\n\n# Words\n\n- one\n";

    private record Result(int status, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void aFileIsPrintedOrWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), UNTIDY);
        assertThat(byline("", "format", file.toString())).isEqualTo(new Result(0, TIDY, ""));
        assertThat(file).hasContent(UNTIDY);
        assertThat(byline("", "format", "--write", file.toString())).isEqualTo(new Result(0, "", ""));
        assertThat(Files.readString(file)).isEqualTo(TIDY);
        assertThat(byline(UNTIDY, "format", "-").out()).isEqualTo(TIDY);
        assertThat(byline("", "format", "--write", "-").err().strip())
                .isEqualTo("Standard input can’t be written to; name a file.");
    }

    @Test
    void aCheckSaysWhereAFileWouldChange() throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), UNTIDY);
        assertThat(byline("", "format", "--check", file.toString()))
                .isEqualTo(new Result(1, file + " would change from line 5 on.\n", ""));
        assertThat(byline(TIDY, "format", "--check", "-")).isEqualTo(new Result(0, "", ""));
        assertThat(file).hasContent(UNTIDY);
    }

    @Test
    void headsAndEndsOfLinesStay() {
        assertThat(byline("\uFEFF+++\r\ntitle = 'x'\r\n+++\r\n* a\r\n", "format", "-")
                        .out())
                .isEqualTo("\uFEFF+++\r\ntitle = 'x'\r\n+++\r\n- a\r\n");
        assertThat(byline("{\n  \"title\": \"x\"\n}\n\n* a\n", "format", "-").out())
                .isEqualTo("{\n  \"title\": \"x\"\n}\n\n- a\n");
        assertThat(byline("Title\n=====\n\n\n* a\n", "format", "-").out()).isEqualTo("# Title\n\n- a\n");
    }

    private static Result byline(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                _ -> {
                    throw new AssertionError("format needs no library");
                },
                Path.of("none"));
        int status = CommandLineApp.run(terminal, arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
