package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Formatting;
import app.byline.markdown.HtmlExport;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Links whose parts come from elsewhere, as a reader's browser gets them.
class LinkMarkupTest {
    private static final String PAGE = "https://a.example/page";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words",
                "A [new](javascript:alert(1)) pier",
                "](https://evil.example) [",
                "Ends in a backslash \\",
                "`code` *stars* __lines__ ~~no~~ ==mark== ^sup^ $x^2$ :smile: {.class}",
                "<script>alert(1)</script> &amp; &lt; <b>",
                "# 1. Heading | cell ![image](x.png) [^1] [[wiki]] *[abbr]",
                "www.evil.example https://evil.example me@evil.example",
                "Füße – “quoted” 日本語 العربية 👩‍👩‍👧 می‌خواهم",
                "\"quoted\" 'single' -- dashes ... dots"
            })
    void aForeignTitleIsTheWordsOfTheLinkAndNothingElse(String title) {
        Element link = only("See " + LinkMarkup.of(LinkMarkup.plain(title), PAGE, title) + " there");
        assertThat(link.text()).isEqualTo(title);
        assertThat(link.attr("href")).isEqualTo(PAGE);
        assertThat(link.attr("title")).isEqualTo(title);
        assertThat(link.children()).isEmpty();
    }

    @Test
    void whateverSignsATitleHasInWhateverOrder() {
        Random random = new Random(61);
        String signs = "[]()<>*_`\\!#&;:~=^${}|@\"' ab.-/1";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder title = new StringBuilder("t");
            for (int length = random.nextInt(12); length >= 0; length--) {
                title.append(signs.charAt(random.nextInt(signs.length())));
            }
            String said = LinkMarkup.oneLine(title.toString());
            Element link = only("x " + LinkMarkup.of(LinkMarkup.plain(said), PAGE, said) + " y");
            assertThat(link.wholeText()).as(said).isEqualTo(said);
            assertThat(link.attr("title")).as(said).isEqualTo(said);
        }
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(LinkMarkup.oneLine(" two\n lines\u2028more ")).isEqualTo("two lines more");
        assertThat(LinkMarkup.oneLine("a\u202Eb\u2066c\u200Ed")).isEqualTo("abcd");
        assertThat(LinkMarkup.oneLine("nul\0bell\7half\uD83D")).isEqualTo("nulbellhalf");
    }

    @Test
    void aTitleWithoutEndEnds() {
        assertThat(LinkMarkup.oneLine("😀".repeat(100_000))).isEqualTo("😀".repeat(200) + "…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/Foo_(bar)   | [w](https://a.example/Foo_(bar))",
                "https://a.example/a)b         | [w](<https://a.example/a)b>)",
                "https://a.example/a b<c>      | [w](https://a.example/a%20b%3Cc%3E)"
            })
    void anAddressStaysOne(String address, String link) {
        assertThat(LinkMarkup.of("w", address, "")).isEqualTo(link);
        assertThat(only(LinkMarkup.of("w", address, "") + " x").text()).isEqualTo("w");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** words | **bold** words",
                "a [b] c        | a [b] c",
                "a ] b          | a \\] b",
                "ends \\        | ends \\\\"
            })
    void typedWordsMayBeMarkdownButEndNoLink(String typed, String words) {
        assertThat(LinkMarkup.typed(typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "say |word|;                              say [|word|];                 ''",
                "a wo|rd;                                 a [|word|];                   ''",
                "see [the **old** q|uay](https://a.example \"T\"); see [|the **old** quay|];  https://a.example",
                "see <https://a.exa|mple>;                see [||];                     https://a.example",
                "see https://a.exa|mple now;              see [||];                     https://a.example",
                "see [](https://a.exa|mple);              see [||];                     https://a.example",
                "see [wo|rds][1]⏎⏎[1]: https://b.example; see [|words|];                https://b.example",
                "|https://a.example|;                     [||];                         https://a.example"
            })
    void theLinkAtTheCaretIsFound(String drawn, String found, String address) {
        Selected selected = Drawn.of(drawn.replace('⏎', '\n')).selected();
        LinkPlace place = Formatting.linkAt(selected);
        assertThat(selected.text().substring(0, place.from()) + "[|" + place.words() + "|]")
                .isEqualTo(found);
        assertThat(place.address()).isEqualTo(address);
    }

    private static Element only(String markdown) {
        var links = Jsoup.parse(new HtmlExport().render(markdown, address -> address))
                .select("a");
        assertThat(links).as(markdown).hasSize(1);
        return links.getFirst();
    }
}
