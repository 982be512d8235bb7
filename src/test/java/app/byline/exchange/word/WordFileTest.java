package app.byline.exchange.word;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Audience;
import app.byline.exchange.Desk;
import app.byline.post.Post;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a Word document says comes back as the same Markdown.
class WordFileTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void textHeadingsListsAndLinksComeBack() throws Exception {
        comesBack("""
                Words in *emphasis*, **strong**, ~~struck~~, H~2~O and `code`, with [a link](https://example.org/?a=1&b=2).

                ## Lists

                - one
                  - within
                - two

                Then:

                1. first
                2. second

                ### Tasks

                - [ ] bread
                - [x] salt

                > Said by someone.

                Zażółć “gęślą” – Ελληνικά, Русский, שלום, السلام.
                """);
    }

    @Test
    void codeTablesRulesAndFootnotesComeBack() throws Exception {
        comesBack("""
                A note.[^1]

                ```
                if (a < b) {

                    tab();
                }
                ```

                ***

                | Week | Ships |
                | --- | --- |
                | 44 | **13** |

                Term
                :   What it means.

                [^1]: At the *foot*.
                """);
    }

    @Test
    void aPictureComesBackWithItsWords() throws Exception {
        String address = desk.media
                .add(new ByteArrayInputStream(Desk.PNG), "picture.png")
                .address();
        comesBack("![A “dot”](" + address + ")\n");
    }

    @Test
    void severalPostsAreOneDocumentAndHostileTextIsText() throws Exception {
        Path file = folder.resolve("both.docx");
        write(file, post("One & <two>", "A</w:t> ]]> \u0001 b\n\n[x](javascript:alert)\n"), post("Two", "Text.\n"));
        assertThat(desk.bring(file).broken()).isEmpty();
        assertThat(desk.only().title()).isEqualTo("One & <two>");
        assertThat(desk.only().body())
                .contains("A\\</w:t>", "b")
                .doesNotContain("javascript")
                .endsWith("Text.\n");
    }

    @Test
    void theSamePostsAreTheSameBytes() throws Exception {
        Post post = post("One", "Text.\n");
        Path one = write(folder.resolve("one.docx"), post);
        Path two = write(folder.resolve("two.docx"), post);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    private void comesBack(String markdown) throws Exception {
        Path file = write(folder.resolve("post.docx"), post("The title", markdown));
        desk.bring(file);
        assertThat(desk.only().title()).isEqualTo("The title");
        assertThat(desk.only().body()).isEqualTo(markdown);
        assertThat(desk.only().created()).isEqualTo(Desk.NOW);
    }

    private static Post post(String title, String text) {
        return Post.begin(Desk.NOW).withText(title, text);
    }

    private Path write(Path file, Post... posts) throws Exception {
        new WordFile(desk.media, new Audience(ZoneOffset.UTC, Locale.ENGLISH)).write(List.of(posts), file);
        assertThat(Files.size(file)).isPositive();
        return file;
    }
}
