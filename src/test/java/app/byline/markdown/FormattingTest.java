package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.Drawn;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.TextEdit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// `|` stands around what is selected, `⏎` at the end of a line. See [Drawn].
class FormattingTest {
    private static final HtmlExport EXPORT = new HtmlExport();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // on and off
                "say |word|;              say **|word|**",
                "say **|word|**;          say |word|",
                "say |**word**|;          say |word|",
                "say | word |now;         say | **word** |now",
                // the caret alone
                "say |;                   say **|**",
                "say **|**;               say |",
                "say wo|rd;               say **wo|rd**",
                "say **wo|rd**;           say wo|rd",
                "say **word|**;           say **word**|",
                "say **|word**;           say |**word**",
                "say word|;               say word**|**",
                "**two wor|ds**;          **two** wor|ds",
                "**two | words**;         two | words",
                "it isn|'t;               it **isn|'t**",
                // what is selected only in part
                "**a** |b|;               **a |b|**",
                "**a |b|**;               **a** |b|",
                "**a |b| c**;             **a** |b| **c**",
                "**a** |b| **c**;         **a |b| c**",
                "|a **b** c|;             **|a b c|**",
                "**a |b** c|;             **a |b c|**",
                "in|side|;                in**|side|**",
                // within other marks
                "*|word|*;                ***|word|***",
                "***|word|***;            *|word|*",
                "*a |b| c*;               *a **|b|** c*",
                "*a |b* c|;               *a **|b*** **c|**",
                "|*a* b|;                 **|*a* b|**",
                "~~a~~ |b|;               ~~a~~ **|b|**",
                "[a |b|](/c);             [a **|b|**](/c)",
                "a |[b](/c)|;             a **|[b](/c)|**",
                "a |[b|](/c);             a **|[b|](/c)**",
                "`a |b| c`;               **`a |b| c`**",
                "a |`b`| c;               a **|`b`|** c",
                "![a|b|](/c);             **![a|b|](/c)**",
                "__a__ |b|;               __a |b|__",
                // signs only where they mark
                "a|\"b\"|c;               a|\"**b**\"|c",
                "a |\"b\"| c;             a **|\"b\"|** c",
                // across lines, paragraphs, lists, quotes, cells
                "a |b⏎c| d;               a **|b⏎c|** d",
                "a |b⏎⏎c| d;              a **|b**⏎⏎**c|** d",
                "a **|b**⏎⏎**c|** d;      a |b⏎⏎c| d",
                "- a |b⏎- c| d;           - a **|b**⏎- **c|** d",
                "> a |b⏎> c| d;           > a **|b⏎> c|** d",
                "## |Title|;              ## **|Title|**",
                "1. |one|;                1. **|one|**",
                // where nothing can be bold
                "```⏎a |b|⏎```;           ```⏎a |b|⏎```",
            })
    void boldIsTurnedOnAndOff(String before, String after) {
        assertGives(Formatting.BOLD, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|a|;                     *|a|*",
                "**|a|**;                 ***|a|***",
                "***|a|***;               **|a|**",
                "**a |b| c**;             **a *|b|* c**",
                "_|a|_;                   |a|",
                "_a |b| c_;               _a_ |b| _c_",
                "**|**;                   ***|***",
                "***|***;                 **|**",
                "*|*;                     |",
            })
    void italicIsTurnedOnAndOffInsideBold(String before, String after) {
        assertGives(Formatting.ITALIC, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a |b c|;                 a `|b c|`",
                "a `|b c|`;               a |b c|",
                "a |`b c`|;               a |b c|",
                "a |;                     a `|`",
                "a `|`;                   a |",
                "a wo|rd;                 a `wo|rd`",
                "a `word|`;               a `word`|",
                "a `wo|rd`;               a wo|rd",
                "|**a** b|;               `|**a** b|`",
                "**a |b** c|;             `**a |b** c|`",
                "|a `b` c|;               `|a b c|`",
                "**|a|**;                 **`|a|`**",
            })
    void codeIsTurnedOnAndOff(String before, String after) {
        assertGives(Formatting.CODE, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STRIKE;                  |a|;            ~~|a|~~",
                "STRIKE;                  ~~|a|~~;        |a|",
                "HIGHLIGHT;               |a| b;          ==|a|== b",
                "HIGHLIGHT;               ==|a|== b;      |a| b",
            })
    void wordsAreStruckAndMarked(Formatting formatting, String before, String after) {
        assertGives(formatting, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "see |this| now;                 see [this](|https://|) now",
                "see [this](|https://|) now;     see |this| now",
                "see |https://e.org| now;        see [|](https://e.org) now",
                "see | now;                      see [](|https://|) now",
                "see th|is now;                  see [this](|https://|) now",
                "see [th|is](/there) now;        see [this](|/there|) now",
                "see [|this|](/there) now;       see |this| now",
                "see | this |now;                see  [this](|https://|) now",
                "see **a |b** c|;                see [**a b** c](|https://|)",
            })
    void aLinkSelectsWhatIsStillToBeWritten(String before, String after) {
        assertGives(Formatting.LINK, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HEADING;    a⏎⏎Tit|le⏎⏎b;     a⏎⏎## Tit|le⏎⏎b",
                "HEADING;    ## Tit|le;        ### Tit|le",
                "HEADING;    #### Tit|le;      Tit|le",
                "HEADING;    |;                ## |",
                "HEADING;    #|## Title;       #### |Title",
                "HEADING_1;  Tit|le;           # Tit|le",
                "HEADING_3;  # Tit|le;         ### Tit|le",
                "HEADING_3;  ### Tit|le;       Tit|le",
                "HEADING_2;  |a⏎⏎b|;           ## |a⏎⏎## b|",
                "HEADING_2;  - a|;             ## a|",
                "HEADING_2;  > a|;             > ## a|",
                "HEADING_3;  Tit|le⏎===;       ### Tit|le",
                "HEADING_1;  Tit|le⏎===;       Tit|le",
            })
    void linesBecomeHeadingsAndWordsAgain(Formatting formatting, String before, String after) {
        assertGives(formatting, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "QUOTE;       a|;                        > a|",
                "QUOTE;       > a|;                      a|",
                "QUOTE;       |a⏎⏎b|;                    > |a⏎>⏎> b|",
                "QUOTE;       > |a⏎>⏎> b|;               |a⏎⏎b|",
                "QUOTE;       a⏎b|⏎⏎c;                   > a⏎> b|⏎⏎c",
                "QUOTE;       > > a|;                    > a|",
                "BULLETS;     |a⏎b|;                     - |a⏎- b|",
                "BULLETS;     - |a⏎- b|;                 |a⏎b|",
                "BULLETS;     |a⏎⏎b|;                    - |a⏎⏎- b|",
                "BULLETS;     1. a|;                     - a|",
                "BULLETS;     ## a|;                     - a|",
                "BULLETS;     |;                         - |",
                "NUMBERS;     |a⏎b⏎c|;                   1. |a⏎2. b⏎3. c|",
                "NUMBERS;     1. |a⏎2. b|;               |a⏎b|",
                "NUMBERS;     - |a⏎- b|;                 1. |a⏎2. b|",
                "NUMBERS;     - |a⏎  - b⏎- c|;           1. |a⏎   1. b⏎2. c|",
                "NUMBERS;     - a|⏎  - b⏎⏎  text;        1. a|⏎   - b⏎⏎   text",
                "NUMBERS;     1. a⏎2. b⏎|c|;             1. a⏎2. b⏎3. |c|",
                "TASKS;       |a⏎b|;                     - [ ] |a⏎- [ ] b|",
                "TASKS;       - [x] |a⏎- [ ] b|;         |a⏎b|",
                "TASKS;       - a|;                      - [ ] a|",
                "BULLETS;     - [x] a|;                  - a|",
                "BULLETS;     > a|;                      > - a|",
            })
    void linesBecomeQuotesAndListsAndWordsAgain(Formatting formatting, String before, String after) {
        assertGives(formatting, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|a⏎b|;                   ```⏎|a⏎b|⏎```",
                "```⏎|a⏎b|⏎```;           |a⏎b|",
                "|```⏎a⏎b⏎```|;           |a⏎b|",
                "a⏎b|⏎⏎c;                 ```⏎a⏎b|⏎```⏎⏎c",
                "|;                       ```⏎|⏎```",
                "|a ``` b|;               ````⏎|a ``` b|⏎````",
                "```java⏎a|⏎```⏎⏎b;       a|⏎⏎b",
                "```⏎a|⏎```js⏎b⏎````;     a|⏎```js⏎b",
                "~~~⏎a|⏎```⏎b⏎~~~⏎c;      a|⏎```⏎b⏎c",
            })
    void linesBecomeABlockOfCodeAndWordsAgain(String before, String after) {
        assertGives(Formatting.CODE_BLOCK, before, after);
    }

    private static void assertGives(Formatting formatting, String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(formatting.toggle(drawn.selected()))).isEqualTo(after);
    }

    // ---- any text, any selection

    private static final List<String> WORDS = List.of(
            "quay ",
            "harbour ",
            "*wind* ",
            "**rain** ",
            "***sea*** ",
            "~~tide~~ ",
            "==salt== ",
            "`code` ",
            "[the *old* pier](/pier) ",
            "(fish) ",
            "“said” ",
            "it's ",
            "a*b*c ",
            "été ",
            "漁港 ",
            "👩🏽‍🚀 ",
            "**a *b* c** ",
            "*a **b** c* ",
            "x, ",
            "end. ",
            "\n",
            "![pic](p.png) ",
            "&amp; ",
            "\\* ");

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 2 + random.nextInt(10);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString().strip().replace("\n\n", "\n").replace("\n ", "\n");
    }

    private static Stream<Formatting> marks() {
        return Stream.of(Formatting.BOLD, Formatting.ITALIC, Formatting.STRIKE, Formatting.HIGHLIGHT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "say |**word**|;               say |word|",
                "say **|word|**;               say |word|",
                "say **wo|rd**;                say wo|rd",
                "|**a** *b* ~~c~~ ==d== `e`|;  |a b c d e|",
                "***|a|***;                    |a|",
                "**a |b| c**;                  **a** |b| **c**",
                "**a *|b|* c**;                **a** |b| **c**",
                "|# **a**⏎- *b*⏎> `c`|;        |# a⏎- b⏎> c|",
                "|[**a**](/b) *c*|;            |[a](/b) c|",
                "say |word|;                   say |word|",
                "say |;                        say |",
            })
    void plainWordsHaveNoMarks(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Formatting.PLAIN.toggle(drawn.selected()))).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("marks")
    void twiceLeavesWhatReadersSeeAndNothingElseIsTouched(Formatting formatting) {
        Random random = new Random(6);
        for (int i = 0; i < 150; i++) {
            String text = anyText(random);
            int from = random.nextInt(text.length());
            Selected before = new Selected(text, from, from + 1 + random.nextInt(text.length() - from));
            Selected once = formatting.toggle(before).applied(before);
            Selected twice = formatting.toggle(once).applied(once);
            assertThat(words(once.text()))
                    .as("%s of %s", formatting, Drawn.drawn(before))
                    .isEqualTo(words(text));
            assertThat(others(once.text(), formatting))
                    .as("%s of %s gives %s", formatting, Drawn.drawn(before), Drawn.drawn(once))
                    .isEqualTo(others(text, formatting));
            if (!html(text).contains("<" + tag(formatting))) {
                assertThat(twice.text())
                        .as("%s of %s gives %s", formatting, Drawn.drawn(before), Drawn.drawn(once))
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Formatting.class)
    void anyPlaceOfAnyTextHolds(Formatting formatting) {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String text =
                    anyText(random) + (i % 3 == 0 ? "\n\n```\n" + anyText(random) + "\n```\n\n- a\n  1. b\n\n> c" : "");
            int anchor = random.nextInt(text.length() + 1);
            int caret = random.nextInt(text.length() + 1);
            Selected before = new Selected(text, anchor, caret);
            TextEdit edit = formatting.toggle(before);
            Selected after = edit.applied(before);
            assertThat(after.caret()).isBetween(0, after.text().length());
        }
    }

    @Test
    void allThatIsSelectedHasTheMarkThen() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            String text = anyText(random);
            Selected all = new Selected(text, 0, text.length());
            Selected bold = Formatting.BOLD.toggle(all).applied(all);
            Element page = Jsoup.parseBodyFragment(html(bold.text())).body();
            boolean was = Jsoup.parseBodyFragment(html(text)).select("strong").hasText();
            assertThat(page.select("strong").hasText() || was)
                    .as("%s gives %s", text, bold.text())
                    .isTrue();
        }
    }

    private static String html(String text) {
        return EXPORT.render(text, address -> address);
    }

    private static String words(String text) {
        return Jsoup.parseBodyFragment(html(text)).text();
    }

    private static String tag(Formatting formatting) {
        return switch (formatting) {
            case BOLD -> "strong";
            case ITALIC -> "em";
            case STRIKE -> "del";
            default -> "mark";
        };
    }

    /// Each character of words with the tags around it, but for the one that is turned on and off.
    private static List<String> others(String text, Formatting formatting) {
        return Jsoup.parseBodyFragment(html(text))
                .body()
                .nodeStream(TextNode.class)
                .flatMap(node -> letters(node, tag(formatting)))
                .toList();
    }

    private static Stream<String> letters(TextNode node, String but) {
        String tags = Stream.iterate(node.parent(), Objects::nonNull, Element::parent)
                .map(Objects::requireNonNull)
                .map(Element::tagName)
                .filter(tag -> !tag.equals(but))
                .sorted()
                .toList()
                .toString();
        return node.getWholeText()
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> (char) c + tags);
    }
}
