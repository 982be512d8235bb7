package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A tidied text is in one manner, renders as before, and is tidy.
class TidyTextTest {
    @ParameterizedTest
    @CsvSource({
        "'* a\\n* b', '- a\\n- b'",
        "'+   a\\n\\n    b\\n+   c', '- a\\n\\n  b\\n\\n- c'",
        "'* a\\n\\n+ b', '- a\\n\\n* b'",
        "'- a\\n  * b\\n    + c', '- a\\n  - b\\n    - c'",
        "'1) a\\n1) b', '1. a\\n1. b'",
        "'3. a\\n5. b\\n9. c', '3. a\\n4. b\\n5. c'",
        "'- [x] a\\n* [ ] b', '- [x] a\\n\\n* [ ] b'",
        "'-\\n  a\\n-', '- a\\n-'",
        "'-     code', '-     code'",
        "'- a\\nlazy', '- a\\n  lazy'",
        "'-\ta\\n\\n\tb', '- a\\n\\n  b'",
    })
    void lists(String written, String tidy) {
        assertTidied(written, tidy);
    }

    @ParameterizedTest
    @CsvSource({
        "'A\\n===', '# A'",
        "'A\\n-', '## A'",
        "'A\\nb\\n---', 'A\\nb\\n---'",
        "'##   A  ##', '## A'",
        "'# A #b', '# A #b'",
        "' ###', '###'",
        "'# A {#x}', '# A {#x}'",
        "'A #\\n===', 'A #\\n==='",
        "'# A\\nb', '# A\\n\\nb'",
        "'***\\n\\na\\n\\n_ _ _', '***\\n\\na\\n\\n---'"
    })
    void headingsAndRules(String written, String tidy) {
        assertTidied(written, tidy);
    }

    @ParameterizedTest
    @CsvSource({
        "'~~~ java\\nx\\n~~~~', '```java\\nx\\n```'",
        "'~~~\\n```\\n~~~', '````\\n```\\n````'",
        "'~~~ `\\nx\\n~~~', '~~~`\\nx\\n~~~'",
        "'  ```\\n    x  \\n  ```', '```\\n  x  \\n```'",
        "'```\\nx\\n', '```\\nx\\n```\\n'",
        "'    x  \\n\\n\\n    y', '    x  \\n\\n\\n    y'"
    })
    void code(String written, String tidy) {
        assertTidied(written, tidy);
    }

    @ParameterizedTest
    @CsvSource({
        "'>a\\n>\\n>  b', '> a\\n>\\n> b'",
        "'> a\\nb', '> a\\n> b'",
        "'>* a\\n>+ b', '> - a\\n>\\n> * b'",
        "'>[!NOTE]  T\\n>a', '> [!NOTE]  T\\n> a'"
    })
    void quotes(String written, String tidy) {
        assertTidied(written, tidy);
    }

    @ParameterizedTest
    @CsvSource({
        "'a  \\nb  ', 'a  \\nb'",
        "'a     \\nb\t', 'a  \\nb'",
        "'  a \\n   b', 'a\\nb'",
        "'`a  \\nb`', '`a  \\nb`'",
        "'a\\n    - b', 'a\\n    - b'",
        "'\\n\\na\\n\\n\\n\\nb\\n\\n\\n', 'a\\n\\nb\\n'",
        "'a\\n- b', 'a\\n\\n- b'",
        "'[a]: x\\n[b]: y \\n\\n\\n[a] [b]', '[a]: x\\n[b]: y\\n\\n[a] [b]'",
        "'<div>\\n  x  \\n</div>\\n\\n\\nb', '<div>\\n  x  \\n</div>\\n\\nb'",
        "'a\\r\\n\\r\\n\\r\\n* b\\r\\n', 'a\\r\\n\\r\\n- b\\r\\n'"
    })
    void blanks(String written, String tidy) {
        assertTidied(written, tidy);
    }

    @Test
    void tables() {
        assertTidied("""
                a|b|c
                -|:-:|--:
                long text|x|1
                |y
                `a\\|b`|日本||more
                """, """
                | a         |  b   |   c |
                | --------- | :--: | --: |
                | long text |  x   |   1 |
                | y         |      |     |
                | `a\\|b`    | 日本 |     | more |
                """);
    }

    @Test
    void aTableThatWouldBecomeTooWideIsNotPadded() {
        String wide = "w".repeat(120);
        assertTidied("|a|b|\\n|-|-|\\n|" + wide + "|c|", "| a | b |\\n| --- | --- |\\n| " + wide + " | c |");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsTakeNoLongerThanTheyAreWorth(String text) {
        long begin = System.nanoTime();
        TidyText.of(text);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    static Stream<String> hostile() {
        String row = "|a".repeat(10_000);
        return Stream.of(
                row + "\n" + "|-".repeat(10_000) + "\n" + "|a\n".repeat(10_000),
                "- ".repeat(2_000) + "a",
                "> ".repeat(2_000) + "a",
                IntStream.range(0, 300).mapToObj(i -> "  ".repeat(i) + "* a\n").collect(Collectors.joining()),
                "> a\n" + "a\n".repeat(10_000),
                "* a\n\n\n+ a\n\n\n".repeat(2_000),
                "[a]: <b\n* c\n".repeat(2_000),
                "```\n".repeat(10_001));
    }

    @Test
    void onlyTheBlocksOfASelectionAreTouched() {
        String text = "* a\n\n\n* b\n\nA\n===\n\n\nB\n===\n";
        int from = text.indexOf("A");
        assertThat(TidyText.of(text, from, from + 1)).isEqualTo("* a\n\n\n* b\n\n# A\n\n\nB\n===\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'A|b\\n===', '# A|b'",
        "'*   one|\\n* two', '- one|\\n- two'",
        "'a\\n\\n\\n|b', 'a\\n\\n|b'",
        "'|* a', '|- a'",
        "'|A\\n===', '# |A'",
        "'* a (b)|', '- a (b)|'"
    })
    void thePlaceInTheTextIsKept(String written, String tidy) {
        String before = written.replace("\\n", "\n");
        String after = tidy.replace("\\n", "\n");
        assertThat(TidyText.place(before.replace("|", ""), after.replace("|", ""), before.indexOf('|')))
                .isEqualTo(after.indexOf('|'));
    }

    static Stream<Corpus.Sample> posts() {
        return Corpus.posts().stream();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void everyPostRendersAsBefore(Corpus.Sample post) {
        assertSafe(post.body());
    }

    @Test
    void everyExampleOfTheSpecificationsRendersAsBefore() {
        Stream<URL> files = Stream.concat(
                Stream.of(TestResources.getSpec(), TestResources.getGfmSpec()),
                TestResources.getRegressions().stream());
        List<Example> examples =
                files.map(ExampleReader::readExamples).flatMap(List::stream).toList();
        assertThat(examples).hasSizeGreaterThan(1_300);
        examples.forEach(example -> assertSafe(example.getSource()));
    }

    /// Lines of posts and of examples put together by chance: what nobody writes on purpose.
    @Test
    void whateverIsPutTogetherRendersAsBefore() {
        List<String> lines = Stream.concat(
                        ExampleReader.readExamples(TestResources.getSpec()).stream()
                                .map(Example::getSource),
                        Corpus.posts().stream().map(Corpus.Sample::body))
                .flatMap(String::lines)
                .toList();
        Random random = new Random(7);
        for (int text = 0; text < 500; text++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                built.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(4) == 0 ? "\n\n" : "\n");
            }
            assertSafe(built.toString());
        }
    }

    private static void assertTidied(String written, String tidy) {
        String text = written.replace("\\n", "\n").replace("\\r", "\r");
        assertThat(TidyText.of(text)).isEqualTo(tidy.replace("\\n", "\n").replace("\\r", "\r"));
        assertSafe(text);
    }

    private static void assertSafe(String text) {
        String tidy = TidyText.of(text);
        for (Export export : List.of(new HtmlExport(), new PreviewHtml(), new WordPressBlocks())) {
            assertThat(export.render(tidy, address -> address))
                    .as("%s%n--- tidied%n%s", text, tidy)
                    .isEqualTo(export.render(text, address -> address));
        }
        assertThat(TidyText.of(tidy)).as("tidied again: %s", text).isEqualTo(tidy);
        assertThat(letters(tidy)).isEqualTo(letters(text));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }
}
