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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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
        assertThat(read).usingRecursiveComparison().ignoringFields("id").isEqualTo(post);
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
        assertThat(post.extras()).isEqualTo("date-as-written: next week\n");
        assertThat(frontMatter.read(frontMatter.write(post), NOW).extras()).isEqualTo(post.extras());
    }

    // ---- the languages of heads

    @ParameterizedTest
    @ValueSource(strings = {"""
                ---
                title: Salt
                date: 2019-05-11T14:30:00-04:00
                draft: true
                tags: [one, two words]
                categories: [Sea]
                weight: 3
                params:
                  cover: a.jpg
                ---

                Body.
                """, """
                +++
                title = "Salt"
                date = 2019-05-11T14:30:00-04:00
                draft = true
                tags = ["one", "two words"]
                categories = ["Sea"]
                weight = 3
                [params]
                cover = "a.jpg"
                +++

                Body.
                """, """
                {
                  "title": "Salt",
                  "date": "2019-05-11T14:30:00-04:00",
                  "draft": true,
                  "tags": ["one", "two words"],
                  "categories": ["Sea"],
                  "weight": 3,
                  "params": {"cover": "a.jpg"}
                }

                Body.
                """, """
                +++
                Title = "Salt"
                date = 2019-05-11T18:30:00Z
                draft = true
                weight = 3
                [taxonomies]
                tags = ["one", "two words"]
                categories = ["Sea"]
                [params]
                cover = "a.jpg"
                +++

                Body.
                """})
    void theSameIsSaidInYamlTomlAndJson(String file) throws FrontMatterException {
        Post post = frontMatter.read(file, NOW);
        assertThat(post.title()).isEqualTo("Salt");
        assertThat(post.created()).isEqualTo("2019-05-11T18:30:00Z");
        assertThat(post.release()).isEqualTo(new Release.AsDraft());
        assertThat(post.tags()).containsExactly("one", "two words");
        assertThat(post.categories()).containsExactly("Sea");
        assertThat(post.extras()).isEqualTo("weight: 3\nparams:\n  cover: a.jpg\n");
        assertThat(post.body()).isEqualTo("Body.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+++;title = ;+++;Body            | The head is not TOML in line 2",
                "+++;a = 1;b = [;c = ;+++;Body      | The head is not TOML in line 4",
                "{;\"title\": \"x\",;\"a\" 1;};Body | The head is not JSON in line 3",
                "---;a: 1;a: 2;---;Body           | The head is not YAML in line 3",
                "---;a: [1;---;Body               | The head is not YAML in line",
            })
    void aHeadThatCantBeReadIsRefusedWithItsLine(String file, String message) {
        assertThatThrownBy(() -> frontMatter.read(file.replace(";", "\n"), NOW))
                .isInstanceOf(FrontMatterException.class)
                .hasMessageStartingWith(message)
                .hasMessageMatching("[^.].*[^.]\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< figure src=\"a.png\" >}}\n",
                "{% include a %}\n",
                "{not json}\n",
                "+++\nnever closed\n",
                "{}"
            })
    void bracesAndPlusesThatAreNoHeadAreText(String text) throws FrontMatterException {
        assertThat(frontMatter.read(text, NOW).body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [*a]",
                "a: &a {b: &b {c: *a}}",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
                "a: !!java.lang.Runtime [x]",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
                "? [a, b]\n: &x {? *x : y}",
            })
    void bombsAndObjectsAreRefused(String head) {
        assertThatThrownBy(() -> frontMatter.read("---\n" + head + "\n---\nBody", NOW))
                .isInstanceOf(FrontMatterException.class)
                .hasMessageStartingWith("The head is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\na: %s\n---\n", "+++\na = %s\n+++\n", "{\"a\": %s}\n"})
    void aHeadNestedTooDeepIsRefused(String head) {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        assertThatThrownBy(() -> frontMatter.read(head.formatted(deep), NOW)).isInstanceOf(FrontMatterException.class);
    }

    @Test
    void jekyllSeparatesNamesBySpaces() throws FrontMatterException {
        String file = "---\ncategories: food travel\ntag: one\n---\nBody";
        assertThat(frontMatter.read(file, NOW).categories()).containsExactly("food travel");
        Post post = FrontMatter.jekyll(ZoneId.of("UTC")).read(file, NOW);
        assertThat(post.categories()).containsExactly("food", "travel");
        assertThat(post.tags()).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publishDate: 2027-01-01T00:00:00Z | At[time=2027-01-01T00:00:00Z]",
                "publishDate: 2020-01-01T00:00:00Z | Now[]",
                "published: false                  | AsDraft[]",
                "draft: perhaps                    | Now[]",
            })
    void generatorsSayInTheirOwnWayWhenAPostIsPublic(String line, String release) throws FrontMatterException {
        assertThat(frontMatter.read("---\n" + line + "\n---\nx", NOW).release()).hasToString(release);
    }

    @Test
    void whatIsUnderAKnownNameButNotUnderstoodIsKept() throws FrontMatterException {
        String head = "title: [a, b]\nslug: ''\ndraft: perhaps\ntags: {a: 1}\nempty:\n";
        Post post = frontMatter.read("---\n" + head + "---\nx", NOW);
        assertThat(post.extras())
                .isEqualTo("title-as-written:\n- a\n- b\nslug: ''\ndraft: perhaps\ntags:\n  a: 1\nempty: null\n");
        assertThat(frontMatter.read(frontMatter.write(post), NOW).extras()).isEqualTo(post.extras());
    }

    /// Whatever a post holds, its file gives it back. The seed is printed with a failure.
    @RepeatedTest(200)
    void everyPostComesBackFromItsFile(RepetitionInfo round) throws FrontMatterException {
        RandomPost random = new RandomPost(round.getCurrentRepetition());
        FrontMatter zoned = new FrontMatter(random.zone());
        Post post = random.next();
        String file = zoned.write(post);
        assertThat(zoned.read(file, NOW))
                .as("seed %d: %s", round.getCurrentRepetition(), file)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(post);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FrontMatterTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
