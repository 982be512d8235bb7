package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleRunsTest {
    private static final List<Style> STYLES = List.of(
            new Style(2, 8, "outer"), new Style(2, 4, "mark"), new Style(5, 7, "inner"), new Style(10, 12, "last"));

    @Test
    void nestedStylesBecomeRunsSideBySide() {
        assertThat(runs(0, 14))
                .containsExactly(
                        "2 []",
                        "2 [outer, mark]",
                        "1 [outer]",
                        "2 [outer, inner]",
                        "1 [outer]",
                        "2 []",
                        "2 [last]",
                        "2 []");
    }

    @Test
    void onlyTheRangeAskedForIsStyled() {
        assertThat(runs(6, 11)).containsExactly("1 [outer, inner]", "1 [outer]", "2 []", "1 [last]");
    }

    @Test
    void aTextWithoutStylesIsOneRun() {
        List<String> runs = new ArrayList<>();
        StyleRuns.between(List.of(), 0, 5).forEach(run -> runs.add(run.getLength() + " " + run.getStyle()));
        assertThat(runs).containsExactly("5 []");
    }

    private static List<String> runs(int from, int to) {
        List<String> runs = new ArrayList<>();
        StyleRuns.between(STYLES, from, to).forEach(run -> runs.add(run.getLength() + " " + run.getStyle()));
        return runs;
    }
}
