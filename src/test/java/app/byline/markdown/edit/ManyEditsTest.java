package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManyEditsTest {
    @Test
    void eachCaretIsMovedByWhatIsTypedBeforeIt() {
        ManyEdits edits = new ManyEdits(List.of(typed(1, 1, "xy"), typed(3, 5, ""), typed(8, 8, "xy")), 1);
        assertThat(edits.after()).containsExactly(Stretch.at(3), Stretch.at(5), Stretch.at(10));
        assertThat(edits.leading()).isOne();
    }

    @Test
    void whatWouldBeDoneTwiceIsDoneOnce() {
        TextEdit line = new TextEdit(0, 2, "## ", 3, 3);
        ManyEdits edits = new ManyEdits(List.of(line, line, typed(1, 4, ""), typed(4, 4, "x")), 2);
        assertThat(edits.edits()).containsExactly(line, typed(4, 4, "x"));
        assertThat(edits.leading()).isZero();
    }

    @Test
    void twoCaretsAtOnePlaceBecomeOne() {
        assertThat(new ManyEdits(List.of(typed(2, 2, "x"), typed(2, 2, "x")), 1).after())
                .containsExactly(Stretch.at(3));
        assertThat(new ManyEdits(List.of(typed(1, 2, ""), typed(2, 3, "")), 1).edits())
                .hasSize(2);
    }

    private static TextEdit typed(int from, int to, String words) {
        int caret = from + words.length();
        return new TextEdit(from, to, words, caret, caret);
    }
}
