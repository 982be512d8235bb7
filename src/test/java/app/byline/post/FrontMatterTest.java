package app.byline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final FrontMatter frontMatter = new FrontMatter(ZoneId.of("America/Caracas"));

    @Test
    void theHeadBecomesFactsAndTheRestTheBody() throws FrontMatterException {
        Post post = frontMatter.read("""
                ---
                title: "11.05.19: A Collaborative Relationship"
                date: 2019-05-11 14:30
                slug: a-collaborative-relationship
                categories: [Politics, Oil]
                tags: one, two words
                excerpt: Short.
                layout: post
                gallery:
                  - a.jpg
                ---

                Body.
                """, NOW);
        assertThat(post.title()).isEqualTo("11.05.19: A Collaborative Relationship");
        assertThat(post.created()).isEqualTo("2019-05-11T18:30:00Z");
        assertThat(post.slug()).contains(new Slug("a-collaborative-relationship"));
        assertThat(post.categories()).containsExactly("Politics", "Oil");
        assertThat(post.tags()).containsExactly("one", "two words");
        assertThat(post.excerpt()).isEqualTo("Short.");
        assertThat(post.release()).isEqualTo(new Release.Now());
        assertThat(post.extras()).isEqualTo("layout: post\ngallery:\n- a.jpg\n");
        assertThat(post.body()).isEqualTo("Body.\n");
    }

    @Test
    void writingAndReadingGivesTheSamePost() throws FrontMatterException {
        Post post = Post.begin(Instant.parse("2019-05-11T18:30:00Z"))
                .withText("«Yes»: it's 100 % true # really", "---\n\nBody with é 🎉\n\n---\n")
                .withDetails(
                        Optional.of(new Slug("yes")),
                        "Two\nlines",
                        List.of("A: b", "- c"),
                        List.of("#1", "no", "2019"),
                        new Release.At(Instant.parse("2027-01-01T00:00:00Z")))
                .withExtras("layout: post\n");
        Post read = frontMatter.read(frontMatter.write(post), NOW);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("id", "modified")
                .isEqualTo(post);
    }

    @Test
    void theReferencePostIsRead() throws IOException, FrontMatterException {
        Post post = frontMatter.read(resource("/reference/post.md"), NOW);
        assertThat(post.title()).isEqualTo("11.05.19: The Harbour Reopens, Quietly");
        assertThat(post.tags()).containsExactly("cranes", "Peñalver", "strike");
        assertThat(post.body()).startsWith("The harbour of **Puerto Claro**").contains("🏗️");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draft: true                  | AsDraft[]",
                "status: draft                | AsDraft[]",
                "draft: false                 | Now[]",
                "status: publish              | Now[]",
                "publish-at: 2027-01-01T00:00Z | At[time=2027-01-01T00:00:00Z]",
            })
    void theHeadSaysHowThePostIsReleased(String line, String release) throws FrontMatterException {
        assertThat(frontMatter.read("---\n" + line + "\n---\nx", NOW).release()).hasToString(release);
    }

    @Test
    void withoutAHeadTheFirstHeadingIsTheTitle() throws FrontMatterException {
        Post post = frontMatter.read("\ufeff# A *title*  \r\n\r\nBody.\r\n", NOW);
        assertThat(post.title()).isEqualTo("A *title*");
        assertThat(post.body()).isEqualTo("Body.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Just text.\n", "---\n\nA rule above\n\n---\n", "---\nnever closed\n", "## Second level\n"})
    void aTextThatIsAllBodyStaysAsItIs(String text) throws FrontMatterException {
        assertThat(frontMatter.read(text, NOW).body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: [", "title: \"x\n", "a: b: c", "\tx: 1", "a: &a [*a, *b]"})
    void aHeadThatIsNotYamlIsRefusedWithItsLine(String head) {
        assertThatThrownBy(() -> frontMatter.read("---\n" + head + "\n---\nBody", NOW))
                .isInstanceOf(FrontMatterException.class)
                .hasMessageStartingWith("The head is not YAML");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-11,                2019-05-11T04:00:00Z",
        "2019-05-11 14:30,          2019-05-11T18:30:00Z",
        "2019-05-11T14:30:05,       2019-05-11T18:30:05Z",
        "2019-05-11T14:30:05Z,      2019-05-11T14:30:05Z",
        "2019-05-11 14:30:05 -0400, 2019-05-11T18:30:05Z",
        "2019-05-11T14:30:05.250+02:00, 2019-05-11T12:30:05.250Z",
    })
    void datesAreReadAsGeneratorsWriteThem(String written, Instant time) throws FrontMatterException {
        assertThat(frontMatter.read("---\ndate: " + written + "\n---\n", NOW).created())
                .isEqualTo(time);
    }

    @Test
    void aDateThatIsNoneIsKeptAsWritten() throws FrontMatterException {
        Post post = frontMatter.read("---\ndate: next week\n---\n", NOW);
        assertThat(post.created()).isEqualTo(NOW);
        assertThat(post.extras()).isEqualTo("date: next week\n");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FrontMatterTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
