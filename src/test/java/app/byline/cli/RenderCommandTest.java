package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.HtmlExport;
import app.byline.markdown.PreviewHtml;
import app.byline.markdown.WordPressBlocks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    private static final String HOSTILE = """
            ---
            title: T
            ---

            One <b onclick="x()">two</b>.

            <iframe src="https://e.org/"></iframe>
            """;

    private record Result(int status, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void eachFormIsWhatPreviewAndBlogsGet() throws Exception {
        String text = "# A\n\n![x](https://e.org/a.png \"y\") <b onclick=\"z\">b</b>\n\n<details>\n\nc\n\n</details>\n";
        Path file = Files.writeString(folder.resolve("a.md"), "Text first.\n\n" + text);
        assertThat(byline("", "render", file.toString()).out())
                .isEqualTo(new HtmlExport().render("Text first.\n\n" + text, address -> address));
        assertThat(byline("Text first.\n\n" + text, "render", "-", "--to", "preview")
                        .out())
                .isEqualTo(new PreviewHtml().render("Text first.\n\n" + text, address -> address))
                .contains("data-remote=\"https://e.org/a.png\"")
                .doesNotContain("onclick");
        assertThat(byline("", "render", file.toString(), "--to", "wordpress").out())
                .isEqualTo(new WordPressBlocks().render("Text first.\n\n" + text, address -> address));
    }

    @Test
    void aCheckTellsWhatAndWhereAndWhy() throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), HOSTILE);
        assertThat(byline("", "render", "--check", file.toString())).isEqualTo(new Result(1, """
                5: <b onclick="x()"> would run a program in the reader’s browser.
                7: <iframe src="https://e.org/"> shows a page of a site that is not known for players.
                """, ""));
        assertThat(byline("", "render", "--check", "--json", file.toString()).out())
                .contains("\"line\":5")
                .contains("\"why\":\"frames\"")
                .contains("\"what\":\"<iframe src=\\\"https://e.org/\\\">\"");
        assertThat(byline("All *well*.\n", "render", "--check", "-")).isEqualTo(new Result(0, "", ""));
        assertThat(byline("All *well*.\n", "render", "--check", "--json", "-")).isEqualTo(new Result(0, "[]\n", ""));
    }

    @Test
    void aFolderIsWrittenWholeAndWhatFailsIsNamed() throws Exception {
        Path from = Files.createDirectories(folder.resolve("from/deep"));
        for (int i = 0; i < 500; i++) {
            Files.writeString(from.resolve(i + ".md"), "Text *" + i + "*\n");
        }
        Files.write(from.resolve("bad.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(from.resolve("1.markdown"), "Other");
        Path to = folder.resolve("to");
        Result result = byline("", "render", folder.resolve("from").toString(), "--out", to.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("bad.md");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(to.resolve("deep/7.html")).hasContent("<p>Text <em>7</em></p>");
        assertThat(to.resolve("deep/1.md.html")).hasContent("<p>Text <em>1</em></p>");
        assertThat(to.resolve("deep/1.markdown.html")).hasContent("<p>Other</p>");
        try (Stream<Path> written = Files.list(to.resolve("deep"))) {
            assertThat(written).hasSize(501);
        }
    }

    @Test
    void aFolderNeedsAPlace() throws Exception {
        assertThat(byline("", "render", folder.toString()).err().strip())
                .isEqualTo("Say where the HTML of " + folder + " is to go: --out FOLDER.");
    }

    private static Result byline(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                _ -> {
                    throw new AssertionError("render needs no library");
                },
                Path.of("none"));
        int status = CommandLineApp.run(terminal, arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
