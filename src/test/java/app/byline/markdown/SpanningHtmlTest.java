package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// HTML that begins before an empty line and ends after one, as the preview shows it.
class SpanningHtmlTest {
    @Test
    void detailsHoldTheMarkdownBetween() {
        assertThat(html("""
                Before

                <details>
                <summary>More</summary>

                One *two*

                - three

                </details>

                After
                """)).containsExactly("<p>Before</p>", """
                        <details>
                        <summary>More</summary>
                        <p>One <em>two</em></p>
                        <ul>
                        <li>three</li>
                        </ul>
                        </details>""", "<p>After</p>");
    }

    @Test
    void elementsNest() {
        assertThat(html("<div class=\"a\">\n\n<section>\n\nOne\n\n</section>\n\nTwo\n\n</div>\n"))
                .containsExactly("<div class=\"a\">\n<section>\n<p>One</p>\n</section>\n<p>Two</p>\n</div>");
    }

    @Test
    void oneEndAndTheNextBeginningMayShareABlock() {
        assertThat(html("<div>\n\nOne\n\n</div>\n<div>\n\nTwo\n\n</div>\n"))
                .containsExactly("<div>\n<p>One</p>\n</div>\n<div>\n<p>Two</p>\n</div>");
    }

    @Test
    void whatNeverEndsTakesNothingAlong() {
        assertThat(html("<details>\n\nOne\n\nTwo\n"))
                .containsExactly("<details></details>", "<p>One</p>", "<p>Two</p>");
        assertThat(html("One\n\n</div>\n\nTwo\n")).containsExactly("<p>One</p>", "<p>Two</p>");
    }

    @Test
    void nothingHostileIsPutTogetherFromPieces() {
        assertThat(html("<div><svg><style>\n\n<img src=x onerror=alert(1)>\n\n</style></svg></div>\n"))
                .allSatisfy(block -> assertThat(block).doesNotContain("onerror").doesNotContain("<svg"));
        assertThat(html("<div title=\"\n\n\" onclick=\"alert(1)\">\n\nOne\n\n</div>\n"))
                .allSatisfy(block -> assertThat(block).doesNotContain("onclick=\""));
    }

    @Test
    void moreBlocksThanABrowserLaysOutAtOnceStandSideBySide() {
        String many = "One\n\n".repeat(400);
        assertThat(html("<div>\n\n" + many + "</div>\n")).hasSize(401);
    }

    @Test
    void aTextFullOfTagsLeftOpenIsReadInNoTime() {
        assertThat(html("<div>\n\n".repeat(20_000))).hasSize(20_000);
        assertThat(html("<div>\n\n".repeat(5_000) + "</div>\n\n".repeat(5_000))).isNotEmpty();
    }

    private static List<String> html(String markdown) {
        return BackgroundPipeline.blocks(markdown).stream().map(Block::html).toList();
    }
}
