package app.byline.markdown;

import java.util.List;
import java.util.Random;

/// Texts put together at random of what Markdown knows and what it stumbles over, and edits of them.
final class AnyMarkdown {
    private static final List<String> BLOCKS = List.of(
            "A paragraph of *plain* words that goes\non in a second line.",
            "Another one with a [link](https://example.org \"title\"), `code` and **strong words**.",
            "See [one], [two][], [three words][one] and ![picture][two].",
            "[one]: https://example.org/1",
            "[two]: <https://example.org/2> \"Two\"",
            "[one]: https://example.org/again\n[Three]: /3\n'and a title'",
            "[two]:\nhttps://example.org/split\nrest of the paragraph",
            "A note[^1], another[^b] and the first again[^1].",
            "[^1]: The note.",
            "[^b]: A longer note\n\n    with a second paragraph[^1]\n\n    - and a list",
            "[^c]: Of which nobody speaks[^d].",
            "# Heading",
            "## Heading",
            "### Heading ###\nwith a paragraph at once",
            "Heading\n=======",
            "Two lines\nof heading\n---",
            "!!!\n---",
            "- item\n- item",
            "- item\n\n- loose item\n\n  with a paragraph",
            "* a\n  * b\n    * c\n      d",
            "1. one\n2. two\n\n3. three",
            "- [ ] to do\n- [x] done",
            "7) seven",
            "> quote\n> goes on\nlazily",
            "> - list in a quote\n>\n> [one]: /in-quote\n>\n> ## Heading",
            "```java\nint i;\n\n# no heading\n```",
            "~~~\ntilde\n\n- no list",
            "```\nopen for ever\n\n[one]: /no",
            "    indented code\n\n    more of it",
            "\ttab code",
            "<div>\n*no emphasis*\n\n*emphasis*\n</div>",
            "<!-- comment\n\nstill comment -->",
            "<!-- open comment\n\nwith more",
            "<pre>\n\ntext\n\n</pre> tail",
            "<b>inline *html*</b> <script>x</script>",
            "<!--more-->",
            "| a | b |\n|---|:-:|\n| 1 | 2 |\n| [one] | `x|y` |",
            "text before\n| a |\n|---|\n| [^1] |",
            "---",
            "***",
            "https://example.org/alone",
            "![Alt](media/a.png \"Caption\")",
            "Hard  \nbreak and \\\nanother, \\[one] escaped, www.example.org bare.",
            "Ünïcödé „quotes“ — and 👍🏽 emoji, İstanbul, ẞ.",
            "[ẞ]: /sharp",
            "A [SS] reference and a [ß] one.",
            "[foo\nbar]: /multi",
            "A [Foo   Bar] over\nlines [foo\nbar].",
            "term\n: definition",
            "term\n\n: definition after a blank\n: and another",
            "Another\nterm\n: of it\n\n    with a block",
            "*[HTML]: Hypertext Markup Language",
            "*[A&B]: Two letters",
            "HTML and A&B, HTML again.",
            "[TOC]",
            "> [TOC]\n[TOC]\n\n[TOC]",
            "[^b]: note\n\n    [TOC]",
            "## Heading {#mine .wide}",
            "> [!NOTE]\n> A callout",
            "$$\na^2\n$$",
            "$$\nopen formula\n\nbehind it",
            "Inline $x^2$ and ^up^ ==marked==.",
            "[gallery ids=\"1,2\"]",
            "{{< youtube abc >}}",
            "```mermaid\ngraph TD\n```",
            "---\ntitle: Head\n---",
            "+++\ntitle = \"Head\"\n+++",
            "~~struck~~ and ~one~",
            "\\",
            "&amp; &copy; &#35; &nosuch;");

    private static final List<String> GAPS =
            List.of("\n", "\n\n", "\n\n", "\n\n", "\n\n\n", "\n \n", "\n\n  ", "\n\n    ", "\n> ");

    private static final List<String> KEYS = List.of(
            "a",
            "word ",
            " ",
            "\n",
            "\n\n",
            "#",
            "# ",
            "- ",
            "* ",
            "> ",
            "```",
            "```\n",
            "~~~\n",
            "`",
            "*",
            "**",
            "_",
            "[",
            "]",
            "(",
            ")",
            ":",
            "]: /x",
            "[one]",
            "[one]: /new\n",
            "[^1]",
            "[^1]: n",
            "|",
            "|-|\n",
            "---\n",
            "===\n",
            "<",
            ">",
            "<!--",
            "-->",
            "<div>",
            "</div>",
            "<details><summary>More</summary>",
            "</details>",
            "    ",
            "\t",
            "  ",
            "\\",
            "!",
            "1. ",
            "{",
            "}",
            "\u00e9",
            "\ud83d\ude00",
            ": ",
            "&",
            "~");

    private final Random random;

    AnyMarkdown(Random random) {
        this.random = random;
    }

    String text(int size) {
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append(any(BLOCKS)).append(any(GAPS));
        }
        return text.toString();
    }

    /// The text after something an author may do to it.
    String edited(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> text.substring(0, at) + any(KEYS) + text.substring(at);
            case 5, 6 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 7 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(200)));
            case 8 -> text.substring(0, at) + any(BLOCKS) + text.substring(at);
            case 9 -> withLine(text, at, any(BLOCKS) + any(GAPS));
            case 10 -> withLine(text, at, any(KEYS));
            default -> {
                int other = random.nextInt(text.length() + 1);
                int from = Math.min(at, other);
                int to = Math.min(Math.max(at, other), from + 300);
                String without = text.substring(0, from) + text.substring(to);
                int there = random.nextInt(without.length() + 1);
                yield without.substring(0, there) + text.substring(from, to) + without.substring(there);
            }
        };
    }

    private static String withLine(String text, int at, String line) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return text.substring(0, start) + line + text.substring(start);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
