package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is seen of a text whose signs are hidden, construct by construct.
class SignsTest {
    record Seen(Construct construct, String written, String seen) {}

    private static Seen of(Construct construct, String written, String seen) {
        return new Seen(construct, written, seen);
    }

    /// What is left as it is written.
    private static Seen whole(Construct construct, String written) {
        return new Seen(construct, written, written);
    }

    static List<Seen> constructs() {
        return List.of(
                whole(Construct.PARAGRAPHS, "One line\\\nand another  \nbelow."),
                of(Construct.EMPHASIS, "say **word**", "say word"),
                of(Construct.EMPHASIS, "*a* _b_ __c__ ***d*** ~~e~~", "a b c d e"),
                of(Construct.EMPHASIS, "**two\nlines**", "two\nlines"),
                whole(Construct.EMPHASIS, "2 * 3 * 4, snake_case_name, **open"),
                of(Construct.HEADINGS, "## Two\n\n# One #", "Two\n\nOne"),
                of(Construct.HEADINGS, "# On **stage**", "On stage"),
                whole(Construct.HEADINGS, "Title\n=====\n\n##"),
                of(Construct.HEADING_NAMES, "## Two {#second .wide}", "Two"),
                of(Construct.HEADING_NAMES, "Two {#second}\n---", "Two\n---"),
                of(Construct.LISTS, "- *a*\n  1. b\n+ c", "- a\n  1. b\n+ c"),
                of(Construct.TASKS, "- [ ] **bread**\n- [x] salt", "- [ ] bread\n- [x] salt"),
                of(Construct.QUOTES, "> We *read* it.\n>\n> — The night", "> We read it.\n>\n> — The night"),
                of(Construct.CALLOUTS, "> [!TIP] A *title*\n> that *helps*", "> [!TIP] A *title*\n> that helps"),
                of(Construct.LINKS, "[a link](https://e.org \"Title\") on", "a link on"),
                of(Construct.LINKS, "[**a**](b.html) [c](<d e>)", "a c"),
                of(Construct.LINKS, "[one][x] [x][] [x]\n\n[x]: /y", "one x x\n\n[x]: /y"),
                of(Construct.LINKS, "<https://e.org> <a@e.org>", "https://e.org a@e.org"),
                whole(Construct.LINKS, "https://e.org www.e.org a@e.org [](x) [none] [[a post]]"),
                of(Construct.LINKS, "[a\nb](/y) [c](\n/z)", "a\nb [c](\n/z)"),
                of(Construct.FIGURES, "![The harbour](media/a.jpg)", "The harbour"),
                of(Construct.FIGURES, "![Dusk](media/a.jpg \"As *seen*\")", "Dusk \"As *seen*\""),
                of(Construct.FIGURES, "[![Dusk](a.jpg)](b.html)", "Dusk"),
                whole(Construct.FIGURES, "![](media/a.jpg)"),
                whole(Construct.EMBEDS, "https://www.youtube.com/watch?v=abc"),
                whole(Construct.TABLES, "| Week | Note   |\n|:-----|:------:|\n| 44   | *much* |"),
                of(Construct.CODE, "Type `ls` and ``a ` b`` and `` ` ``.", "Type ls and a ` b and `."),
                whole(Construct.CODE, "```\n**a** \\* `b`\n```\n\n    indented *so*"),
                whole(Construct.CODE_TITLES, "```java title=\"A\"\nint a;\n```"),
                whole(Construct.MATHS, "$a_1 + b_1$ and\n\n$$\n\\{x\\}\n$$"),
                whole(Construct.DIAGRAMS, "```mermaid\ngraph LR\n```"),
                of(Construct.FOOTNOTES, "*So*[^n]\n\n[^n]: A **note**.", "So[^n]\n\n[^n]: A note."),
                of(Construct.DEFINITIONS, "Slug\n: The *last* part", "Slug\n: The last part"),
                whole(Construct.ABBREVIATIONS, "HTML\n\n*[HTML]: HyperText"),
                whole(Construct.CONTENTS, "[TOC]"),
                of(Construct.MARKED, "==marked==", "marked"),
                whole(Construct.SUB_AND_SUPERSCRIPT, "H~2~O and x^2^"),
                whole(Construct.EMOJI, ":tada:"),
                whole(Construct.RULES, "***"),
                whole(Construct.CUTS, "<!--more-->"),
                whole(Construct.SHORTCODES, "[gallery ids=\"1,2\"] {{< ref \"a_b_.md\" >}}"),
                of(
                        Construct.DETAILS,
                        "<details>\n<summary>More</summary>\n\n*Here*\n\n</details>",
                        "<details>\n<summary>More</summary>\n\nHere\n\n</details>"),
                of(Construct.HTML, "<kbd>K</kbd> *and* <b>x</b>", "<kbd>K</kbd> and <b>x</b>"),
                whole(Construct.KEPT_BLOCKS, "<!-- wp:x -->\n<p>*a*</p>\n<!-- /wp:x -->"),
                whole(Construct.FRONT_MATTER, "---\ntitle: \"*a*\"\n---\n"),
                whole(Construct.TYPOGRAPHY, "\"So\" -- it ends..."),
                of(Construct.ESCAPES, "\\*not\\* \\# \\\\ \\a &amp;", "*not* # \\ \\a &amp;"),
                of(
                        Construct.LIMITS,
                        "*so ".repeat(102).strip() + "*".repeat(102),
                        "*so *so " + "so ".repeat(100).strip() + "**"));
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void signsGoAndWhatIsReadStays(Seen example) {
        String text = example.written();
        StringBuilder seen = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!isSign(text, at)) {
                seen.append(text.charAt(at));
            }
        }
        assertThat(seen.toString()).isEqualTo(example.seen());
    }

    private static boolean isSign(String text, int at) {
        return Styles.read(text).between(at, at + 1).stream()
                .anyMatch(style -> style.styleClass().equals("md-sign"));
    }

    @Test
    void eachConstructIsDecided() {
        assertThat(constructs().stream().map(Seen::construct).distinct()).containsExactlyElementsOf(all());
    }

    private static List<Construct> all() {
        return Stream.of(Construct.values()).toList();
    }
}
