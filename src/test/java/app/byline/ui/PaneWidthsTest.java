package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.WindowMemory.Panes;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Widths of library, text and side, in pixels; at least 203, 300 and 224 of those that are shown.
class PaneWidthsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # room | wanted   | shown             | library text side
            # ---- as it is at the first start
             900   | 264 0.46 | library text side | 264  343  293
            1366   | 264 0.46 | library text side | 264  595  507
            1920   | 264 0.46 | library text side | 264  894  762
            3840   | 264 0.46 | library text side | 264 1931 1645
            1366   | 264 0.46 | library text      | 264 1102    0
            1366   | 264 0.46 | text side         |   0  738  628
            1366   | 264 0.46 | text              |   0 1366    0
            # ---- a wide library, and most for the preview
             900   | 420 0.70 | library text side | 376  300  224
            1366   | 420 0.70 | library text side | 420  300  646
            1920   | 420 0.70 | library text side | 420  450 1050
            3840   | 420 0.70 | library text side | 420 1026 2394
            # ---- little for the preview
             900   | 264 0.20 | library text side | 264  412  224
            3840   | 264 0.20 | library text side | 264 2861  715
            # ---- where there is hardly room, and where there is not enough
             740   | 264 0.46 | library text side | 216  300  224
             640   | 264 0.46 | library text side | 203  213  224
            """)
    void aLibraryStaysAndTheRestIsShared(double room, String wanted, String shown, String expected) {
        double[] numbers = numbers(wanted);
        PaneWidths least = new PaneWidths(shown.contains("library") ? 203 : 0, 300, shown.contains("side") ? 224 : 0);
        assertThat(PaneWidths.of(room, new Panes(numbers[0], numbers[1], true, true), least))
                .isEqualTo(widths(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # at first    | dragged      | library text side
            264 595 507   | library 300  | 300  559  507
            264 595 507   | library 100  | 203  656  507
            264 595 507   | library 900  | 559  300  507
            264 595 507   | side 400     | 264  702  400
            264 595 507   | side 100     | 264  878  224
            264 595 507   | side 1200    | 264  300  802
            """)
    void aDraggedBarMovesOnlyWhatIsBesideIt(String first, String dragged, String expected) {
        PaneWidths least = new PaneWidths(203, 300, 224);
        double to = Double.parseDouble(dragged.split(" ", -1)[1]);
        PaneWidths moved = dragged.startsWith("library")
                ? widths(first).withLibrary(to, least)
                : widths(first).withSide(to, least);
        assertThat(moved).isEqualTo(widths(expected));
        // What is remembered of it gives the same again.
        assertThat(PaneWidths.of(1366, new Panes(moved.library(), moved.share(), true, true), least))
                .isEqualTo(moved);
    }

    private static PaneWidths widths(String text) {
        double[] numbers = numbers(text);
        return new PaneWidths(numbers[0], numbers[1], numbers[2]);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
