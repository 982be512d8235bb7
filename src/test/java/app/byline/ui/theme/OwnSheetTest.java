package app.byline.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnSheetTest {
    @Test
    void rulesCountAsTheyAreWritten() {
        assertThat(OwnSheet.read(".editor-area { -fx-font-size: 18px; } /* large */"))
                .isEqualTo(new OwnSheet(".editor-area { -fx-font-size: 18px; }", List.of()));
        assertThat(OwnSheet.read("main { background: url(data:image/png;base64,AAAA) }")
                        .problems())
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(read("@import url(http://evil.example/a.css); a { color: red }", "styles.import"))
                .isEqualTo("a { color: red }");
        assertThat(read("a { background: url( 'https://evil.example/x.png' ) }", "styles.address"))
                .isEqualTo("a { background: none }");
        assertThat(read("a { -fx-background-image: \"http://evil.example/x.png\"; }", "styles.address"))
                .doesNotContain("evil");
        assertThat(read("@font-face { src: local(x), url(//evil.example/f.woff) } b { }", "styles.font"))
                .isEqualTo("b { }");
        assertThat(read("a { background: u\\72l(https://evil.example) }", "styles.escape"))
                .doesNotContain("\\");
        // No address any more: a comment ends a word.
        assertThat(OwnSheet.read("a { background: u/**/rl(x) }").css()).isEqualTo("a { background: u rl(x) }");
    }

    @Test
    void whatIsTakenAwayLeavesNothingBehindThatLoads() {
        String css = read(
                "a { b: url(uurl(x)rl(https://evil.example)) } @im@import x;port 'https://evil.example';",
                "styles.import");
        assertThat(css).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void aMissingBraceIsTold() {
        assertThat(OwnSheet.read(".a { .b { }").problems()).containsExactly("styles.braces");
        assertThat(OwnSheet.read("a".repeat(OwnSheet.LONGEST + 1))).isEqualTo(new OwnSheet("", List.of("styles.long")));
    }

    /// What is left where this was told.
    private static String read(String css, String problem) {
        OwnSheet sheet = OwnSheet.read(css);
        assertThat(sheet.problems()).contains(problem);
        return sheet.css();
    }
}
