package app.byline.markdown.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.wordpress.Bitext.Piece;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPressImportTest {
    private static final WordPressImport IMPORT = new WordPressImport();

    record Sample(String name, String raw) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> posts() throws IOException {
        return WordPressPosts.all().entrySet().stream().map(post -> new Sample(post.getKey(), post.getValue()));
    }

    @Test
    void thereAreManyPosts() throws IOException {
        Map<String, String> posts = WordPressPosts.all();
        assertThat(posts).hasSizeGreaterThanOrEqualTo(80);
        assertThat(posts.keySet()).anyMatch(name -> name.startsWith("classic/"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void sentBackUneditedAPostIsTheSameToTheByte(Sample post) {
        Bitext read = IMPORT.read(post.raw());
        assertThat(read.raw()).isEqualTo(post.raw());
        assertThat(sent(read.markdown() + "\n", read).raw()).isEqualTo(post.raw());
    }

    @ParameterizedTest
    @MethodSource("posts")
    void anEditChangesWhatIsEditedOnly(Sample post) {
        Bitext read = IMPORT.read(post.raw());
        for (int i = 0; i < read.pieces().size(); i++) {
            Piece piece = read.pieces().get(i);
            if (!piece.markdown().matches("(?s)[\\p{L}\"].*[\\p{L}.]")) {
                continue;
            }
            StringBuilder before = new StringBuilder(read.head());
            StringBuilder edited = new StringBuilder();
            read.pieces().subList(0, i).forEach(other -> {
                before.append(other.raw()).append(other.gap());
                edited.append(other.markdown()).append("\n\n");
            });
            edited.append(piece.markdown()).append(" Edited.");
            StringBuilder after = new StringBuilder(piece.gap());
            for (Piece other : read.pieces().subList(i + 1, read.pieces().size())) {
                after.append(other.raw()).append(other.gap());
                edited.append("\n\n").append(other.markdown());
            }
            String raw = sent(edited.toString(), read).raw();
            assertThat(raw).startsWith(before).endsWith(after);
            assertThat(raw.substring(before.length(), raw.length() - after.length()))
                    .contains("Edited.")
                    .isNotEqualTo(piece.raw());
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aParagraphMoreChangesNothingElse(Sample post) {
        Bitext read = IMPORT.read(post.raw());
        assertThat(sent(read.markdown() + "\n\nOne more.\n", read).raw())
                .startsWith(post.raw().stripTrailing())
                .contains("One more.");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void whatIsReadAgainAfterAnEditThereKeepsItsMarkdown(Sample post) {
        Bitext read = IMPORT.read(post.raw());
        Bitext again = IMPORT.read(read.raw(), read);
        assertThat(again.markdown()).isEqualTo(read.markdown());
        assertThat(again.raw()).isEqualTo(post.raw());
    }

    @Test
    void blocksBecomeMarkdown() {
        assertThat(markdown("blocks/03-headings")).isEqualTo("""
                ## Who signed

                The harbour reopened on Tuesday, quietly, after forty-one days.

                ### And *when*

                Three cranes work again; the fourth waits for a bearing from *Rotterdam*.

                #### Sources""");
        assertThat(markdown("blocks/08-images"))
                .contains("![A crane](https://harbour.example/wp-content/uploads/2024/05/crane.jpg \"Crane no. 2\")");
    }

    @Test
    void galleriesCitesAndCaptionsBecomeMarkdown() {
        assertThat(markdown("blocks/28-gallery")).contains("""

                ![A crane](https://harbour.example/wp-content/uploads/2024/05/1.jpg)
                ![](https://harbour.example/wp-content/uploads/2024/05/2.jpg "The *second*")

                """);
        assertThat(markdown("blocks/30-cites"))
                .contains("> — Jane Doe, [*Harbour Log*](https://harbour.example/log)")
                .contains("> — Is it open?\n>\n> — It is.")
                .contains("> &mdash; nothing at all.");
        assertThat(markdown("blocks/31-captions"))
                .contains("\"The **quay** at dusk, by [Jane “J.” Doe](https://jane.example/?a=1&b=2); 5 * 3 = 15");
        assertThat(markdown("hard/33-aligned")).contains("<!-- wp:heading {\"textAlign\":\"right\"} -->");
    }

    @Test
    void anEditedGalleryKeepsWhatWordPressKnowsOfIt() {
        Bitext read = IMPORT.read(post("blocks/29-gallery-of-columns"));
        assertThat(sent(read.markdown().replaceFirst("!\\[]", "![Quay]"), read).raw())
                .isEqualTo(post("blocks/29-gallery-of-columns").replaceFirst("alt=\"\"", "alt=\"Quay\""));
    }

    @Test
    void whatMarkdownCannotSayStaysAsItIs() {
        assertThat(markdown("hard/04-buttons"))
                .contains("\n\n<!-- wp:buttons -->\n<div class=\"wp-block-buttons\"><!-- wp:button");
    }

    @Test
    void anImageKeepsWhatWordPressKnowsOfIt() {
        Bitext read = IMPORT.read(post("blocks/21-image-resized"));
        assertThat(sent(read.markdown().replace("![]", "![Quay]"), read).raw())
                .isEqualTo(post("blocks/21-image-resized").replace("alt=\"\"", "alt=\"Quay\""));
    }

    @Test
    void aClassicPostStaysOne() {
        Bitext read = IMPORT.read(post("classic/03-line-breaks"));
        assertThat(sent(read.markdown().replace("And bread.", "And *more*\nbread.\n\n## New"), read)
                        .raw())
                .isEqualTo("Coffee\nTea\nRum\n\nAnd <em>more</em> bread.\n\n<h2>New</h2>");
    }

    @Test
    void aMovedPieceKeepsItsWords() {
        Bitext read = IMPORT.read(post("hard/01-nested-columns"));
        String[] blocks = read.markdown().split("(?<=/wp:columns -->)\n\n|\n\n(?=<!-- wp:columns \\{)", -1);
        String moved =
                sent(blocks[1] + "\n\n" + blocks[0] + "\n\n" + blocks[2], read).raw();
        assertThat(moved)
                .isEqualTo(read.pieces().get(1).raw() + "\n\n"
                        + read.pieces().get(0).raw() + "\n\n"
                        + read.pieces().get(2).raw());
    }

    @Test
    void rowsHoldAllOfIt() {
        Bitext read = IMPORT.read(post("hard/31-everything"));
        assertThat(Bitext.ofRows(read.rows())).isEqualTo(read);
    }

    @Test
    void hostilePostsAreReadInTime() {
        for (String hostile : new String[] {
            "<!-- wp:a -->\n".repeat(4_000),
            "<!-- wp:a ".repeat(4_000),
            "<!-- wp:a {".repeat(4_000) + "-->",
            "<!-- /wp:a -->\n\n".repeat(4_000),
            "<div>\n\n".repeat(4_000),
            "[caption]".repeat(4_000),
        }) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThat(IMPORT.read(hostile).raw()).isEqualTo(hostile));
        }
    }

    private static Bitext sent(String markdown, Bitext before) {
        return new Rewriting(new WordPressBlocks(), address -> address, _ -> {}).of(markdown, before);
    }

    private static String markdown(String name) {
        return IMPORT.read(post(name)).markdown();
    }

    private static String post(String name) {
        try {
            return Objects.requireNonNull(WordPressPosts.all().get(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
