package app.byline.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The mark of the box that is looked for is drawn as `|`.
class TaskMarksTest {
    @Test
    void theFirstBoxIsNumberNought() {
        finds(0, "- [|] bread\n- [x] salt");
    }

    @Test
    void boxesAreCountedAcrossLinesAndLists() {
        finds(2, "- [ ] bread\n  - [x] rye\n\n1. [|] salt");
    }

    @Test
    void boxesMayStandInQuotesAndInListsOfLists() {
        finds(1, "> - [ ] bread\n> - - [|] salt");
        finds(0, "1) * [|] bread");
    }

    @Test
    void bracketsElsewhereAreNoBoxes() {
        finds(0, "A [ ] is a box.\n- see [x](y)\n- [x]without\n- [|] bread");
    }

    @Test
    void whatStandsInCodeIsNoBox() {
        finds(0, "- ```\n  - [ ] no\n  ```\n- [|] bread");
        finds(0, "~~~~\n- [ ] no\n~~~\n- [ ] no\n~~~~\n- [|] bread");
    }

    @Test
    void thereMayBeNone() {
        assertThat(TaskMarks.find("- bread", 0)).isEmpty();
        assertThat(TaskMarks.find("- [ ] bread", 1)).isEmpty();
    }

    private static void finds(int number, String text) {
        int expected = text.indexOf('|');
        assertThat(TaskMarks.find(text.replace('|', ' '), number)).isEqualTo(OptionalInt.of(expected));
    }
}
