package app.byline.markdown.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.NativeBlock;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.wordpress.Bitext.Piece;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPressImportTest {
    private static final WordPressImport IMPORT = new WordPressImport();

    record Sample(String name, String raw, String notes) {
        Bitext read() {
            return IMPORT.read(raw, notes, Bitext.EMPTY);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> posts() throws IOException {
        List<Sample> posts = new ArrayList<>();
        for (Map.Entry<String, String> post : WordPressPosts.all().entrySet()) {
            posts.add(new Sample(post.getKey(), post.getValue(), WordPressPosts.notes(post.getKey())));
        }
        return posts.stream();
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
        Bitext read = post.read();
        assertThat(read.raw()).isEqualTo(post.raw());
        assertThat(sent(read.markdown() + "\n", read).raw()).isEqualTo(post.raw());
        assertThat(sent(read.markdown() + "\n", read).notes().raw()).isEqualTo(post.notes());
    }

    @ParameterizedTest
    @MethodSource("posts")
    void anEditChangesWhatIsEditedOnly(Sample post) {
        Bitext read = post.read();
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
            assertThat(sent(edited.toString(), read).notes().raw()).isEqualTo(post.notes());
            assertThat(raw.substring(before.length(), raw.length() - after.length()))
                    .contains("Edited.")
                    .isNotEqualTo(piece.raw());
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aParagraphMoreChangesNothingElse(Sample post) {
        Bitext read = post.read();
        assertThat(sent(read.markdown() + "\n\nOne more.\n", read).raw())
                .startsWith(post.raw().stripTrailing())
                .contains("One more.");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void whatIsReadAgainAfterAnEditThereKeepsItsMarkdown(Sample post) {
        Bitext read = post.read();
        Bitext again = IMPORT.read(read.raw(), read.notes().raw(), read);
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

    private static final String FIRST = "8f2c1a70-0a55-4a9c-8f8e-1f0c2b9a7d11";
    private static final String SECOND = "fn-1d0e7d5e-5f0f-4f0e-9e52-7ad1c1a7e9aa";

    @Test
    void footnotesBecomeMarkdownAndKeepTheirNames() throws IOException {
        Bitext read = withNotes();
        assertThat(read.markdown()).isEqualTo("""
                The harbour reopened on Tuesday[^1], quietly, after *forty-one* days.

                - Three cranes work again[^2]
                - The fourth waits

                It is dated as the port dates it[^1].

                [^1]: By the *port\'s* own [log](https://harbour.example/log?a=1&b=2).

                [^2]: Nos. 1\u00a0to 3 <span style="color:red">only</span>.""");
        Bitext more = sent(
                read.markdown().replace("own [log]", "[log]").replace("waits", "waits[^3]")
                        + "\n\n[^3]: For *a* bearing.\n",
                read);
        assertThat(more.raw())
                .startsWith(read.pieces().getFirst().raw())
                .contains("The fourth waits<sup data-fn=\"fn-")
                .endsWith(post("blocks/32-footnotes")
                        .substring(post("blocks/32-footnotes").indexOf("<!-- wp:footnotes")));
        assertThat(NoteList.of(more.notes().raw()).contents())
                .containsEntry(
                        FIRST, "By the <em>port\'s</em> <a href=\"https://harbour.example/log?a=1&amp;b=2\">log</a>.")
                .containsEntry(SECOND, "Nos. 1&nbsp;to 3 <span style=\"color:red\">only</span>.")
                .containsValue("For <em>a</em> bearing.")
                .hasSize(3);
    }

    @Test
    void aFootnoteMadeOnTheBlogGetsALabelOfItsOwn() throws IOException {
        Bitext before = withNotes();
        String there = before.raw()
                .replace(
                        "after <em>",
                        "after <sup data-fn=\"new\" class=\"fn\"><a href=\"#new\" id=\"new-link\">2</a></sup><em>");
        String notes = before.notes()
                .raw()
                .replace("[{", "[{\"id\":\"new\",\"content\":\"New.\"},{")
                .replace("own <a", "<a");
        Bitext read = IMPORT.read(there, notes, before);
        assertThat(read.markdown())
                .contains("on Tuesday[^1], quietly, after [^3]*forty-one* days.")
                .contains("\n\n[^1]: By the *port\'s* [log]")
                .endsWith("\n\n[^3]: New.");
        assertThat(sent(read.markdown(), read).notes().raw()).isEqualTo(notes);
    }

    @Test
    void footnotesInBlocksThatAreKeptStayAsTheyAre() throws IOException {
        String aligned = withNotes()
                .raw()
                .replaceFirst(
                        "<!-- wp:paragraph -->\n<p>",
                        "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p class=\"has-text-align-center\">");
        String notes = WordPressPosts.notes("blocks/32-footnotes");
        Bitext read = IMPORT.read(aligned, notes, Bitext.EMPTY);
        assertThat(read.markdown()).doesNotContain("[^").contains("<!-- wp:footnotes ");
        Bitext more = sent(read.markdown() + "\n\nMore.[^x]\n\n[^x]: Of mine.\n", read);
        assertThat(NoteList.of(more.notes().raw()).contents()).hasSize(3).containsKeys(FIRST, SECOND);
        assertThat(more.raw().split("<!-- wp:footnotes ", -1)).hasSize(2);
    }

    private static Bitext withNotes() throws IOException {
        return IMPORT.read(post("blocks/32-footnotes"), WordPressPosts.notes("blocks/32-footnotes"), Bitext.EMPTY);
    }

    @Test
    void anEditedGalleryKeepsWhatWordPressKnowsOfIt() {
        Bitext read = IMPORT.read(post("blocks/29-gallery-of-columns"));
        assertThat(sent(read.markdown().replaceFirst("!\\[]", "![Quay]"), read).raw())
                .isEqualTo(post("blocks/29-gallery-of-columns").replaceFirst("alt=\"\"", "alt=\"Quay\""));
    }

    @Test
    void aGallerysCaptionIsTheLineBelowIt() {
        Bitext read = IMPORT.read(post("hard/08-gallery"));
        assertThat(read.markdown()).contains("""
                ![](https://harbour.example/wp-content/uploads/2024/05/1.jpg)
                ![](https://harbour.example/wp-content/uploads/2024/05/2.jpg)
                Two of them

                """);
        assertThat(sent(read.markdown().replace("Two of them", "*Both* of them"), read)
                        .raw())
                .isEqualTo(post("hard/08-gallery").replace("Two of them", "<em>Both</em> of them"));
        String lines = post("hard/08-gallery").replace("Two of them", "Two<br>of them");
        assertThat(IMPORT.read(lines).markdown()).contains("<!-- wp:gallery");
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
    void rowsHoldAllOfIt() throws IOException {
        Bitext read = IMPORT.read(post("hard/31-everything"));
        assertThat(Bitext.ofRows(read.rows())).isEqualTo(read);
        assertThat(Bitext.ofRows(withNotes().rows())).isEqualTo(withNotes());
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

    @Test
    void formulasAreTexWhateverProgramDrewThem() {
        Bitext read = IMPORT.read(post("hard/27-math"));
        assertThat(read.markdown())
                .isEqualTo("$$\nx^2\n$$\n\nThe harbour reopened on Tuesday, quietly, after forty-one days.");
        Bitext kept = sent(read.markdown().replace("forty-one", "forty-two"), read);
        assertThat(kept.raw()).isEqualTo(post("hard/27-math").replace("forty-one", "forty-two"));
        Bitext redrawn = sent(read.markdown().replace("x^2", "x^3"), read);
        assertThat(redrawn.raw()).startsWith("""
                <!-- wp:math {"latex":"x^3"} -->
                <div class="wp-block-math"><math display="block">drawn x^3</math></div>
                <!-- /wp:math -->

                <!-- wp:paragraph -->
                """);
    }

    @Test
    void aFormulaWithALookOfItsOwnStaysAsItIs() {
        String post = post("hard/27-math").replace("{\"latex\":\"x^2\"}", "{\"latex\":\"x^2\",\"className\":\"wide\"}");
        assertThat(IMPORT.read(post).markdown()).startsWith("<!-- wp:math {\"latex\":\"x^2\",\"className\"");
        String blank = post("hard/27-math").replace("{\"latex\":\"x^2\"}", "{\"latex\":\"x\\n\\ny\"}");
        assertThat(IMPORT.read(blank).markdown()).startsWith("<!-- wp:math ");
    }

    @Test
    void anImageOfTheMediaLibraryThatIsPutIntoAFetchedPostCarriesItsNumber() {
        String fetched = """
                <!-- wp:paragraph -->
                <p>Text</p>
                <!-- /wp:paragraph -->""";
        Bitext before = IMPORT.read(fetched);
        Bitext sent = new Rewriting(
                        new WordPressBlocks(),
                        "post",
                        address -> address,
                        Map.of("https://e.org/a.png", "42", "https://e.org/b.png", "43"),
                        _ -> {})
                .of(
                        before.markdown() + "\n\n![Alt](https://e.org/a.png \"Cap\")\n\n![Else](https://e.org/c.png)",
                        before);
        assertThat(sent.raw()).isEqualTo(fetched + """


                <!-- wp:image {"id":42,"sizeSlug":"full","linkDestination":"none"} -->
                <figure class="wp-block-image size-full"><img src="https://e.org/a.png" alt="Alt" class="wp-image-42"/>\
                <figcaption class="wp-element-caption">Cap</figcaption></figure>
                <!-- /wp:image -->

                <!-- wp:image -->
                <figure class="wp-block-image"><img src="https://e.org/c.png" alt="Else"/></figure>
                <!-- /wp:image -->""");
    }

    private static Bitext sent(String markdown, Bitext before) {
        WordPressBlocks newer = new WordPressBlocks(Set.of(NativeBlock.FOOTNOTES), tex -> Optional.of("drawn " + tex));
        return new Rewriting(newer, "post", address -> address, Map.of(), _ -> {}).of(markdown, before);
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
