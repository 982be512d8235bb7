package app.byline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.media.MediaStore;
import app.byline.media.SqliteMediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each sample is what that program puts on the clipboard; beside it stands the Markdown that is pasted.
class ClippingTest {
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private MediaStore media;

    @SuppressWarnings("NullAway.Init")
    private Clipping clipping;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        media = new SqliteMediaStore(database, Clock.systemUTC());
        clipping = new Clipping(media);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "gmail", "chrome"})
    void whatProgramsCopyBecomesMarkdown(String program) throws IOException {
        assertThat(clipping.markdown(sample(program + ".html")))
                .contains(sample(program + ".md").strip());
    }

    @Test
    void cellsOfASpreadsheetKeepTheirSidesAndStandBelowEachOther() {
        assertThat(clipping.markdown("""
                        <table cellspacing="0" border="0"><colgroup width="64"></colgroup>
                        <tr><td align="left">Port</td><td align="left">Ships | boats</td><td>Kind</td></tr>
                        <tr><td align="left">Split</td><td align="right" sdval="1234.5">1,234.50</td><td style="text-align: center">a</td></tr>
                        <tr><td align="left">Zadar</td><td align="right" sdval="7">7</td><td><br></td></tr>
                        </table>""")).contains("""
                        | Port  | Ships \\| boats | Kind |
                        | ----- | -------------: | :--: |
                        | Split |       1,234.50 |  a   |
                        | Zadar |              7 |      |""");
    }

    @Test
    void theyDoSoBelowWordsToo() {
        assertThat(clipping.markdown("""
                        <p>The <b>ports</b>:</p><table><tr><td>Port</td><td>Ships</td></tr><tr><td>Split</td><td>1</td></tr></table>
                        <pre><code>| a | b |
                        | --- | --- |
                        | long | c |</code></pre>""")).contains("""
                        The **ports**:

                        | Port  | Ships |
                        | ----- | ----- |
                        | Split | 1     |

                        ```
                        | a | b |
                        | --- | --- |
                        | long | c |
                        ```""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<span style='color:red'>plain words</span>",
                "<meta charset=utf-8><div style='font-family:Menlo;white-space:pre'><div>int a;</div></div>",
                "<p>plain words</p>",
                "<b style='font-weight:normal'>plain</b>",
            })
    void htmlThatSaysNoMoreThanItsWordsIsLeftToThem(String html) {
        assertThat(clipping.markdown(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // words behind a list within an item
                "<ul><li>a<ul><li>b</li></ul>c</li></ul>;            - a⏎⏎  - b⏎⏎  c",
                "<ul><li>a<ul><li>b</li></ul><p>c <b>d</b></p></li></ul>; - a⏎⏎  - b⏎⏎  c **d**",
                // an office's signs and numbers
                "<ul type=disc><li>a<ol type=a><li>b</li></ol></li></ul>; - a⏎  1. b",
                "<ol><li value=4>a</li><li value=5>b</li></ol>;      4. a⏎5. b",
                // a part of a list
                "<li>a</li><li>b<ul><li>c</li></ul></li>;            - a⏎- b⏎  - c",
                "<p>a</p><li>b</li>;                                 a⏎⏎- b",
            })
    void listsOfAnyKindAreLists(String html, String markdown) {
        assertThat(clipping.markdown(html)).contains(markdown.replace('⏎', '\n'));
    }

    @Test
    void imagesThatCameWithItGoIntoTheLibrary() {
        Optional<String> markdown = clipping.markdown("<p>A dot: <img alt=\"dot\" src=\"data:image/png;base64," + DOT
                + "\"> and <img alt=\"far\" src=\"https://example.org/far.png\"></p>");
        assertThat(media.namedIn(markdown.orElseThrow())).hasSize(1);
        assertThat(markdown.orElseThrow())
                .startsWith("A dot: ![dot](media/")
                .endsWith("![far](https://example.org/far.png)");
    }

    @Test
    void noOtherFileOfThisMachineComesIn() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.png"), "not yours");
        assertThat(clipping.markdown("<p><b>A</b> <img src=\"" + secret.toUri() + "\"></p>"))
                .contains("**A**");
    }

    @Test
    void imagesThatWordPutBesideItGoIntoTheLibrary() throws IOException {
        Path clip = Files.createDirectories(folder.resolve("msohtmlclip1/01")).resolve("clip_image001.png");
        Files.write(clip, Base64.getDecoder().decode(DOT));
        String markdown = clipping.markdown("<p><b>A</b> <img src=\"" + clip.toUri() + "\"></p>")
                .orElseThrow();
        assertThat(media.namedIn(markdown)).hasSize(1);
    }

    @Test
    void aQuoteNamesThePageItIsFrom() throws IOException {
        String html = sample("chrome.html");
        assertThat(Clipping.quote("One.\n\nTwo.", Clipping.source(html)))
                .isEqualTo("> One.\n>\n> Two.\n>\n> — <https://example.org/harbour>");
        assertThat(Clipping.quote("One.", Optional.empty())).isEqualTo("> One.");
    }

    private static String sample(String name) throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(ClippingTest.class.getResourceAsStream("clipped/" + name), name)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
