package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Style;
import app.byline.markdown.Styles;
import app.byline.markdown.Styles.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed finds colours until its own are known. The code is drawn with keywords as `<int>` and numbers as
/// `{1}`.
class ColouredPieceTest {
    private static final String BEFORE = "Words.\n\n```java\n";
    private static final String CODE = "int a = 10;\n";

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # from, to: what stands there instead, and how it is seen
            # before the code
             0 |  0 | More  | <int> a = {10};
             0 |  5 | A     | <int> a = {10};
            # in it, between its parts
             5 |  5 | bc    | <int> abc = {10};
             4 |  5 | ''    | <int>  = {10};
            # in a part, and at its edges
             1 |  1 | N     | <iNnt> a = {10};
             9 |  9 | 5     | <int> a = {150};
            10 | 10 | 5     | <int> a = {105};
             8 |  8 | -     | <int> a = -{10};
             8 | 10 | ''    | <int> a = ;
             8 | 10 | 2     | <int> a = 2;
             1 |  9 | u     | <iu>{0};
            # behind it
            12 | 12 | x     | <int> a = {10};
            """)
    void coloursMoveAlong(int from, int to, String typed, String seen) {
        String text = BEFORE + CODE + "```\n";
        int at = seen.startsWith("<int> a = {10};") && from < 12 ? from : BEFORE.length() + from;
        int removed = to - from;
        ColouredPiece piece =
                coloured(text).changed(at, removed, typed.length()).orElseThrow();
        String now = text.substring(0, at) + typed + text.substring(at + removed);
        assertThat(drawn(now, piece)).isEqualTo(seen + "\n");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"0, 40", "3, 20"})
    void codeThatIsGoneHasNoColours(int from, int to) {
        String text = BEFORE + CODE + "```\nAnd words behind it.\n";
        assertThat(coloured(text).changed(from, to - from, 2)).isEmpty();
    }

    private static ColouredPiece coloured(String text) {
        Coded coded = Styles.read(text).codes(0, text.length()).getFirst();
        return ColouredPiece.of(
                coded, Optional.of(List.of(new Style(0, 3, "code-keyword"), new Style(8, 10, "code-number"))));
    }

    private static String drawn(String text, ColouredPiece piece) {
        List<Style> styles = new ArrayList<>();
        piece.addBetween(0, Integer.MAX_VALUE, styles);
        StringBuilder drawn = new StringBuilder();
        Style all = styles.isEmpty() ? new Style(0, 0, "") : styles.removeFirst();
        for (int i = all.start(); i < all.end(); i++) {
            for (Style style : styles) {
                boolean keyword = style.styleClass().equals("code-keyword");
                drawn.append(style.start() == i ? keyword ? "<" : "{" : "");
            }
            drawn.append(i < text.length() ? text.charAt(i) : "");
            for (Style style : styles) {
                boolean keyword = style.styleClass().equals("code-keyword");
                drawn.append(style.end() == i + 1 ? keyword ? ">" : "}" : "");
            }
        }
        return drawn.toString();
    }
}
