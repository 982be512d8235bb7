package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks(new int[] {2, 10, 20}, new int[] {5, 12, 21}, "found");

    @Test
    void onlyThoseOfThePartAreTold() {
        assertThat(marks.between(4, 11)).containsExactly(new Style(2, 5, "found"), new Style(10, 12, "found"));
        assertThat(marks.between(5, 10)).isEmpty();
    }

    @Test
    void whatIsTypedMovesThoseBehind() {
        marks.changed(6, 0, 3);
        assertThat(marks.between(0, 100))
                .containsExactly(new Style(2, 5, "found"), new Style(13, 15, "found"), new Style(23, 24, "found"));
        marks.changed(0, 2, 0);
        assertThat(marks.between(0, 12)).containsExactly(new Style(0, 3, "found"), new Style(11, 13, "found"));
    }

    @Test
    void oneThatIsTypedIntoIsGone() {
        marks.changed(11, 0, 1);
        assertThat(marks.between(0, 100)).containsExactly(new Style(2, 5, "found"), new Style(21, 22, "found"));
    }

    @Test
    void afterAnyChangesEachStillStandsOnItsLetters() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                text.append("ab");
                starts.add(text.length());
                text.append("XYZ");
            }
            Marks all = new Marks(
                    starts.stream().mapToInt(Integer::intValue).toArray(),
                    starts.stream().mapToInt(start -> start + 3).toArray(),
                    "found");
            for (int i = 0; i < 10; i++) {
                int at = random.nextInt(text.length());
                int removed = Math.min(random.nextInt(4), text.length() - at);
                String inserted = "-".repeat(random.nextInt(4));
                text.replace(at, at + removed, inserted);
                all.changed(at, removed, inserted.length());
            }
            List<Style> found = all.between(0, text.length());
            assertThat(found)
                    .allSatisfy(style -> assertThat(text.substring(style.start(), style.end()))
                            .isEqualTo("XYZ"));
            int middle = text.length() / 2;
            assertThat(all.between(middle, text.length()))
                    .isEqualTo(
                            found.stream().filter(style -> style.end() > middle).toList());
        }
    }
}
