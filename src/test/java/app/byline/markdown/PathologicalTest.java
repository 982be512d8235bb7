package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Inputs made to take long: cmark's own (`test/pathological_tests.py`) and one for each construct of the dialect. All
/// of
/// them are read, styled, shown and sent on a thread of the usual stack. The limit is generous, so that a busy machine
/// does not fail it; the time is printed.
class PathologicalTest {
    private static final Logger LOG = System.getLogger(PathologicalTest.class.getName());
    private static final int SIZE = 100_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<Arguments> inputs() {
        return Stream.of(
                nested("nested strong emphasis", "*a **a ", "b", " a** a*"),
                nested("nested strong", "**", "a", "**"),
                nested("nested strong, spaced", "**a ", "b", " a**"),
                times("emphasis closers without openers", "a_ "),
                times("emphasis openers without closers", "_a "),
                times("link closers without openers", "a]"),
                times("link openers without closers", "[a"),
                times("mismatched openers and closers", "*a_ "),
                of("issue 389", fill("*a ", SIZE / 2) + fill("_a*_ ", SIZE / 2)),
                times("runs of three", "a***b** c* "),
                times("link openers, emphasis closers", "[ a_"),
                times("[ (](", "[ (]("),
                times("![[]()", "![[]()"),
                times("**x [a*b**c*](d)", "**x [a*b**c*](d)"),
                nested("nested brackets", "[", "a", "]"),
                nested("nested images", "![", "a", "](x)"),
                nested("nested links", "[", "a", "](x)"),
                of("nested quotes", fill("> ", SIZE) + "a"),
                of("nested quotes, line by line", growing("> ", "a\n")),
                of("nested lists", growing("  ", "* a\n")),
                of("lists on one line", fill("- ", SIZE) + "x"),
                of("ordered lists on one line", fill("1. ", SIZE) + "x"),
                of("lists in quotes", fill("> - ", SIZE) + "x"),
                of("blank lines in nested lists", fill("- ", 400) + "x" + "\n".repeat(SIZE)),
                of("blank lines in nested quotes", fill("> ", 400) + "x\n" + fill(">\n", SIZE)),
                times("NUL", "abc\0de\0"),
                of("backticks", growing("`", "e")),
                times("[a](<b", "[a](<b"),
                times("[a](b", "[a](b"),
                times("titles without end", "[a](b \"c"),
                times("titles without end (", "[a](b (c "),
                of("comments without end", "</" + fill("<!--", SIZE)),
                times("instructions without end", "<? a "),
                times("declarations without end", "<!A a "),
                times("CDATA without end", "<![CDATA[ a"),
                times("open tags without end", "<a "),
                times("attributes without end", "<a b=\""),
                of("a tag of many attributes", "x <a" + " b".repeat(SIZE / 2)),
                of("many definitions", numbered("[a%d]: u\n", SIZE)),
                of("one long address used often", "[a]: /" + "u".repeat(SIZE / 4) + "\n\n" + fill("[a] ", SIZE)),
                times("references to nothing", "[a] [b][c] ![d]"),
                times("definitions under a line", "[a]: b\n===\n"),
                times("entities", "&amp;&a;&#"),
                times("backslashes", "\\"),
                times("stars", "*"),
                times("tildes", "~a"),
                times("carets", "^a"),
                times("equals signs", "==a"),
                times("mixed delimiters", "*_~^==a "),
                times("dollars", "$a "),
                times("dollar pairs", "$$a "),
                times("formulas without end", "$$\na\n\n"),
                of(
                        "a wide table of short rows",
                        fill("|a", SIZE / 4) + "\n" + fill("|-", SIZE / 4) + "\n" + fill("a\n", SIZE / 4)),
                of("a long table", "|a|b|\n|-|-|\n" + fill("|*x*|`y`|\n", SIZE)),
                of("escaped pipes", "a|b\n-|-\n`" + fill("\\|", SIZE) + "`"),
                times("tables that are none", "a|b\n-|-|-\n"),
                of("a heading of signs", "# " + "#".repeat(SIZE) + "x"),
                of("almost a rule", fill("* ", SIZE) + "x"),
                of("blanks within a line", "a" + " ".repeat(SIZE) + "b\nc"),
                times("fences", "```\n"),
                of("one note used often", "[^a]: x\n\n" + fill("[^a]", SIZE)),
                of("notes that lead to notes", "[^0]\n\n" + numbered("[^%d]: x[^%d]\n\n", SIZE)),
                of("nested notes", fill("[^a]: ", SIZE) + "x"),
                times("notes without end", "[^"),
                of("many abbreviations", numbered("*[A%d]: x\n", SIZE / 2) + "\n" + fill("A1 A22 A333 ", SIZE / 2)),
                of("nested abbreviations", fill("*[a ", SIZE) + "]: x"),
                times("definition lists", "a\n: b\n"),
                of("nested definition lists", "a\n" + fill(": ", SIZE) + "x"),
                times("shortcodes without end", "[a b=\""),
                of("a shortcode of many attributes", "[a " + fill("b=c ", SIZE) + "]"),
                times("Hugo\u2019s shortcodes without end", "{{<"),
                of("addresses in brackets", fill("[http://a.b ", SIZE)),
                of("an address and parentheses", "http://a.b" + ")".repeat(SIZE)),
                times("mail addresses", "a@b.c "),
                times("callouts", "> [!NOTE]\n> a\n\n"),
                times("tables of contents", "[TOC]\n\n# a\n\n"),
                times("headings of one name", "# a\n"),
                of("a head without end", "---\na: b\n" + fill("c\n", SIZE)),
                of("tasks in tasks", fill("- [ ] ", SIZE) + "a"),
                times("details without end", "<details>\n<summary>a</summary>\n\n"),
                times("half characters", "\ud83d"),
                of("a quote that goes on lazily", fill("> a\n", SIZE / 2) + fill("b\n", SIZE / 2)));
    }

    private static Arguments of(String name, String text) {
        return Arguments.of(name, text);
    }

    /// As often as fits.
    private static Arguments times(String name, String unit) {
        return of(name, fill(unit, SIZE));
    }

    /// Openers, something, and as many closers.
    private static Arguments nested(String name, String open, String within, String close) {
        int each = SIZE / (open.length() + close.length());
        return of(name, open.repeat(each) + within + close.repeat(each));
    }

    private static String fill(String unit, int size) {
        return unit.repeat(size / unit.length());
    }

    private static String numbered(String format, int size) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; text.length() < size; number++) {
            text.append(format.formatted(number, number + 1));
        }
        return text.toString();
    }

    private static String growing(String unit, String rest) {
        StringBuilder text = new StringBuilder();
        for (int count = 1; text.length() < SIZE; count++) {
            text.append(unit.repeat(count)).append(rest);
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isReadInTime(String name, String text) {
        long begin = System.nanoTime();
        LiveText live = new LiveText();
        live.change(LongText.of(text));
        while (!live.isRead()) {
            live.step();
        }
        int shown = live.rendered(1).blocks().stream()
                .mapToInt(block -> block.html().length())
                .sum();
        int sent = new WordPressBlocks().render(text, address -> address).length();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        LOG.log(Level.INFO, "{0}: {1} ms for {2} characters", name, took.toMillis(), text.length());
        assertThat(took).isLessThan(LIMIT);
        assertThat(Math.max(shown, sent))
                .as("grows with the text, not by its square")
                .isLessThan(60 * SIZE);
    }
}
