package app.byline.ui.atspi;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.atspi.Pieces.Range;
import app.byline.ui.atspi.Pieces.Step;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a screen reader is given of a text as it goes through it.
class PiecesTest {
    private static final String TEXT = "Well met, friend. Sit down.\nTea?\n\nMilk";

    private static final Pieces.Rows WHOLE = _ -> Optional.empty();

    private static String at(int place, Step step) {
        Pieces pieces = new Pieces(TEXT);
        return pieces.of(pieces.at(place, step));
    }

    @Test
    void aWordGoesToWhereTheNextBegins() {
        assertThat(at(0, Step.WORD)).isEqualTo("Well ");
        assertThat(at(4, Step.WORD)).isEqualTo("Well ");
        assertThat(at(5, Step.WORD)).isEqualTo("met, ");
        assertThat(at(23, Step.WORD)).isEqualTo("down.\n");
    }

    @Test
    void aSentenceEndsWithItsLine() {
        assertThat(at(3, Step.SENTENCE)).isEqualTo("Well met, friend. ");
        assertThat(at(20, Step.SENTENCE)).isEqualTo("Sit down.\n");
    }

    @Test
    void aLineHasItsEnd() {
        assertThat(at(20, Step.LINE)).isEqualTo("Well met, friend. Sit down.\n");
        assertThat(at(28, Step.LINE)).isEqualTo("Tea?\n");
        assertThat(at(33, Step.LINE)).isEqualTo("\n");
        assertThat(at(36, Step.PARAGRAPH)).isEqualTo("Milk");
        assertThat(at(38, Step.LINE)).isEqualTo("Milk");
    }

    @Test
    void behindTheLastLineIsAnEmptyOne() {
        assertThat(new Pieces("Tea\n").at(4, Step.LINE)).isEqualTo(new Range(4, 4));
        assertThat(new Pieces("").at(0, Step.WORD)).isEqualTo(new Range(0, 0));
    }

    @Test
    void aLineIsARowOfTheScreenWhereThatIsKnown() {
        Pieces pieces = new Pieces("Well met, friend");
        Pieces.Rows rows = place -> Optional.of(place < 5 ? new Range(0, 5) : new Range(5, 16));
        assertThat(pieces.of(pieces.at(2, Step.LINE, rows))).isEqualTo("Well ");
        assertThat(pieces.of(pieces.after(2, Step.LINE, rows))).isEqualTo("met, friend");
        assertThat(pieces.of(pieces.before(7, Step.LINE, rows))).isEqualTo("Well ");
        assertThat(pieces.of(pieces.at(2, Step.PARAGRAPH, rows))).isEqualTo("Well met, friend");
    }

    @Test
    void thePiecesBesideIt() {
        Pieces pieces = new Pieces(TEXT);
        assertThat(pieces.of(pieces.before(5, Step.WORD, WHOLE))).isEqualTo("Well ");
        assertThat(pieces.of(pieces.after(5, Step.WORD, WHOLE))).isEqualTo("friend. ");
        assertThat(pieces.of(pieces.before(0, Step.LINE, WHOLE))).isEmpty();
        assertThat(pieces.of(pieces.after(36, Step.LINE, WHOLE))).isEmpty();
    }

    @Test
    void aCharacterIsWhatItsReaderSeesAsOne() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC67";
        Pieces pieces = new Pieces("a" + family + "e\u0301z");
        assertThat(pieces.of(pieces.at(1, Step.CHARACTER))).isEqualTo(family);
        assertThat(pieces.of(pieces.at(6, Step.CHARACTER))).isEqualTo("e\u0301");
    }

    @Test
    void placesAreCountedInCodePoints() {
        Pieces pieces = new Pieces("a\uD83D\uDEA2b");
        assertThat(pieces.length()).isEqualTo(3);
        assertThat(pieces.point(3)).isEqualTo(2);
        assertThat(pieces.unit(2)).isEqualTo(3);
        assertThat(pieces.unit(-1)).isEqualTo(4);
        assertThat(pieces.unit(9)).isEqualTo(4);
    }

    @Test
    void olderBoundariesAreStepsToo() {
        assertThat(IntStream.rangeClosed(0, 6).mapToObj(Step::ofBoundary))
                .containsExactly(
                        Step.CHARACTER, Step.WORD, Step.WORD, Step.SENTENCE, Step.SENTENCE, Step.LINE, Step.LINE);
    }
}
