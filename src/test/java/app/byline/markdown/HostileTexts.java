package app.byline.markdown;

import java.util.List;
import java.util.stream.Stream;

/// Texts made to take long, of any size: cmark's own and one for each construct of the dialect.
public final class HostileTexts {
    private final int size;

    private HostileTexts(int size) {
        this.size = size;
    }

    /// One of about so many characters as were asked for.
    public record HostileText(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// All of them.
    public static List<HostileText> all(int size) {
        return Stream.concat(ofCmark(size).stream(), new HostileTexts(size).others())
                .toList();
    }

    /// Those of cmark. Source: https://github.com/commonmark/cmark/blob/master/test/pathological_tests.py and that of
    /// https://github.com/github/cmark-gfm
    static List<HostileText> ofCmark(int size) {
        return new HostileTexts(size).cmark().toList();
    }

    private Stream<HostileText> cmark() {
        return Stream.of(
                nested("nested strong emphasis", "*a **a ", "b", " a** a*"),
                times("emphasis closers without openers", "a_ "),
                times("emphasis openers without closers", "_a "),
                times("link closers without openers", "a]"),
                times("link openers without closers", "[a"),
                times("mismatched openers and closers", "*a_ "),
                of("issue 389", fill("*a ", size / 2) + fill("_a*_ ", size / 2)),
                times("runs of three", "a***b** c* "),
                times("link openers, emphasis closers", "[ a_"),
                times("[ (](", "[ (]("),
                times("![[]()", "![[]()"),
                times("**x [a*b**c*](d)", "**x [a*b**c*](d)"),
                nested("nested brackets", "[", "a", "]"),
                of("nested quotes", fill("> ", size) + "a"),
                of("nested lists", growing("  ", "* a\n")),
                of("blank lines in nested lists", fill("- ", 400) + "x" + "\n".repeat(size)),
                of("blank lines in nested quotes", fill("> ", 400) + "x\n" + fill(">\n", size)),
                times("NUL", "abc\0de\0"),
                of("backticks", growing("`", "e")),
                times("[a](<b", "[a](<b"),
                times("[a](b", "[a](b"),
                of("comments without end", "</" + fill("<!--", size)),
                times("instructions without end", "<? a "),
                times("declarations without end", "<!A a "),
                times("CDATA without end", "<![CDATA[ a"),
                of("many definitions", numbered("[a%d]: u\n", size)),
                of("one long address used often", "[a]: /" + "u".repeat(size / 4) + "\n\n" + fill("[a] ", size)),
                of("a long table", "|a|b|\n|-|-|\n" + fill("|*x*|`y`|\n", size)));
    }

    private Stream<HostileText> others() {
        return Stream.of(
                nested("nested strong", "**", "a", "**"),
                nested("nested strong, spaced", "**a ", "b", " a**"),
                nested("nested images", "![", "a", "](x)"),
                nested("nested links", "[", "a", "](x)"),
                of("nested quotes, line by line", growing("> ", "a\n")),
                of("lists on one line", fill("- ", size) + "x"),
                of("ordered lists on one line", fill("1. ", size) + "x"),
                of("lists in quotes", fill("> - ", size) + "x"),
                times("titles without end", "[a](b \"c"),
                times("titles without end (", "[a](b (c "),
                times("open tags without end", "<a "),
                times("attributes without end", "<a b=\""),
                of("a tag of many attributes", "x <a" + " b".repeat(size / 2)),
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
                        fill("|a", size / 4) + "\n" + fill("|-", size / 4) + "\n" + fill("a\n", size / 4)),
                of("escaped pipes", "a|b\n-|-\n`" + fill("\\|", size) + "`"),
                times("tables that are none", "a|b\n-|-|-\n"),
                of("a heading of signs", "# " + "#".repeat(size) + "x"),
                of("almost a rule", fill("* ", size) + "x"),
                of("blanks within a line", "a" + " ".repeat(size) + "b\nc"),
                times("fences", "```\n"),
                of("one note used often", "[^a]: x\n\n" + fill("[^a]", size)),
                of("notes that lead to notes", "[^0]\n\n" + numbered("[^%d]: x[^%d]\n\n", size)),
                of("nested notes", fill("[^a]: ", size) + "x"),
                times("notes without end", "[^"),
                of("many abbreviations", numbered("*[A%d]: x\n", size / 2) + "\n" + fill("A1 A22 A333 ", size / 2)),
                of("nested abbreviations", fill("*[a ", size) + "]: x"),
                times("definition lists", "a\n: b\n"),
                of("nested definition lists", "a\n" + fill(": ", size) + "x"),
                times("shortcodes without end", "[a b=\""),
                of("a shortcode of many attributes", "[a " + fill("b=c ", size) + "]"),
                times("Hugo\u2019s shortcodes without end", "{{<"),
                of("addresses in brackets", fill("[http://a.b ", size)),
                of("an address and parentheses", "http://a.b" + ")".repeat(size)),
                times("mail addresses", "a@b.c "),
                times("callouts", "> [!NOTE]\n> a\n\n"),
                times("tables of contents", "[TOC]\n\n# a\n\n"),
                times("headings of one name", "# a\n"),
                of("a head without end", "---\na: b\n" + fill("c\n", size)),
                of("tasks in tasks", fill("- [ ] ", size) + "a"),
                times("details without end", "<details>\n<summary>a</summary>\n\n"),
                times("half characters", "\ud83d"),
                of("a quote that goes on lazily", fill("> a\n", size / 2) + fill("b\n", size / 2)),
                times("one list", "- a\n"),
                times("one numbered list", "1. a\n"),
                times("items apart", "* a\n\n"),
                times("lines of a quote", "> a\n"),
                of("lines of an item", "- a\n" + fill("  a\n", size)),
                of("fenced code in a quote", "> ```\n" + fill("> a\n", size)),
                of("fenced code in an item", "- ```\n" + fill("  a\n", size)),
                of("indented code", fill("    a\n", size)),
                of("indented code in a quote", fill(">     a\n", size)),
                of("HTML in a quote", "> <div>\n" + fill("> a\n", size)),
                of("a formula in a quote", "> $$\n" + fill("> a\n", size)),
                of("links of definitions apart", numbered("[a%d]: /u\n\n[a%1$d]\n\n", size)),
                of(
                        "abbreviations apart",
                        numbered("*[A%d]: x\n\n", size / 2) + "\n" + fill("A1 A22 A333\n\n", size / 2)),
                times("paragraphs", "a\n\n"));
    }

    private static HostileText of(String name, String text) {
        return new HostileText(name, text);
    }

    /// As often as fits.
    private HostileText times(String name, String unit) {
        return of(name, fill(unit, size));
    }

    /// Openers, something, and as many closers.
    private HostileText nested(String name, String open, String within, String close) {
        int each = size / (open.length() + close.length());
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

    private String growing(String unit, String rest) {
        StringBuilder text = new StringBuilder();
        for (int count = 1; text.length() < size; count++) {
            text.append(unit.repeat(count)).append(rest);
        }
        return text.toString();
    }
}
