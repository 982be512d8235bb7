package app.byline.code;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HighlightedTest {
    @Test
    void eachPartLooksAsItself() {
        assertThat(Highlighted.styles(
                        "f(\"a${b}c\") // <&>",
                        "<span class=\"hljs-title function_\">f</span>("
                                + "<span class=\"hljs-string\">\"a<span class=\"hljs-subst\">${"
                                + "<span class=\"hljs-variable\">b</span>}</span>c\"</span>) "
                                + "<span class=\"hljs-comment\">// &lt;&amp;&gt;</span>"))
                .contains(List.of(
                        new Style(0, 1, "code-name"),
                        new Style(2, 6, "code-string"),
                        new Style(6, 7, "code-number"),
                        new Style(7, 10, "code-string"),
                        new Style(12, 18, "code-comment")));
    }

    @Test
    void emptyLinesBlanksAndAnyScriptKeepTheirPlaces() {
        String code = "\n\n  é\u00a0𝔘 \t=\n";
        assertThat(Highlighted.styles(code, "\n\n  é&nbsp;𝔘 \t<span class=\"hljs-keyword\">=</span>\n"))
                .contains(List.of(new Style(10, 11, "code-keyword")));
    }

    @Test
    void colourOfAnotherTextIsNone() {
        assertThat(Highlighted.styles("int a;", "<span class=\"hljs-type\">int</span> b;"))
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void partsWithinPartsWithoutEndAreRead() {
        int deep = 20_000;
        String html = "<span class=\"hljs-comment\">(".repeat(deep) + "</span>".repeat(deep);
        assertThat(Highlighted.styles("(".repeat(deep), html))
                .hasValueSatisfying(styles -> assertThat(styles).hasSizeLessThan(2));
    }

    /// The preview's rules, in its sheet, are the other half of the same table.
    @Test
    void aPartHasTheColourItHasInThePreview() throws Exception {
        String css = Files.readString(Path.of("src/main/resources/app/byline/ui/preview/page.css"));
        Map<String, String> page = new HashMap<>();
        Pattern.compile("(?m)^(\\.hljs-[^{]*)\\{ ([^}]*) }")
                .matcher(css)
                .results()
                .forEach(rule -> {
                    String look = rule.group(2)
                            .replaceAll("color: var\\(--(code-[a-z]+)\\);.*", "$1")
                            .replace("color: var(--caution);", "code-deletion")
                            .replace("font-style: italic;", "code-emphasis")
                            .replace("font-weight: 700;", "code-strong");
                    Pattern.compile("hljs-[\\w-]+(?=\\s*(?:,|$))")
                            .matcher(rule.group(1))
                            .results()
                            .forEach(name -> page.put(name.group(), look));
                });
        assertThat(page).hasSizeGreaterThan(20);
        assertThat(Highlighted.STYLES).isEqualTo(page);
    }
}
