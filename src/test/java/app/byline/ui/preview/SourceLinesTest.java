package app.byline.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Block;
import app.byline.ui.preview.SourceLines.Place;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
    /// Three blocks, of two, four and three lines, after an empty first line.
    private final SourceLines lines = lines(10, 1, 3, 7);

    @Test
    void aLineBelongsToTheBlockThatBeganLast() {
        assertThat(lines.block(1)).isZero();
        assertThat(lines.block(2)).isZero();
        assertThat(lines.block(3)).isEqualTo(1);
        assertThat(lines.block(9)).isEqualTo(2);
        assertThat(lines.block(99)).isEqualTo(2);
    }

    @Test
    void whatStandsAboveTheFirstBlockBelongsToIt() {
        assertThat(lines.block(0)).isZero();
        assertThat(lines.place(0)).isEqualTo(new Place(0, 0));
    }

    @Test
    void aBlockEndsWhereTheNextBegins() {
        assertThat(lines.first(1)).isEqualTo(3);
        assertThat(lines.end(1)).isEqualTo(7);
        assertThat(lines.end(2)).isEqualTo(10);
    }

    @Test
    void withinABlockPlacesAreAsFarAsLines() {
        assertThat(lines.place(3)).isEqualTo(new Place(1, 0));
        assertThat(lines.place(5)).isEqualTo(new Place(1, 0.5));
        assertThat(lines.line(new Place(1, 0.5))).isEqualTo(5);
        assertThat(lines.line(new Place(2, 1))).isEqualTo(10);
    }

    @Test
    void aBlockWithoutLinesOfItsOwnIsStillAPlace() {
        // Footnotes are shown at the end, where no line is theirs.
        SourceLines notes = lines(4, 0, 4);
        assertThat(notes.place(4)).isEqualTo(new Place(1, 0));
        assertThat(notes.line(new Place(1, 0.7))).isEqualTo(4);
    }

    private static SourceLines lines(int count, int... starts) {
        return SourceLines.of(
                Arrays.stream(starts).mapToObj(start -> new Block("", start)).toList(), count);
    }
}
