package app.byline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.merge.Passage.Both;
import org.junit.jupiter.api.Test;

/// What two people, or one on two computers, do to the same text.
class TextMergeTest {
    private static final String BASE = """
            # The harbour

            The ferry leaves at noon.

            Nobody waits for it.
            """;

    @Test
    void whatOnlyOneSideChangedIsTaken() {
        String changed = BASE.replace("noon", "nine");
        assertThat(TextMerge.of(BASE, changed, BASE)).isEqualTo(new Merged.Whole(changed));
        assertThat(TextMerge.of(BASE, BASE, changed)).isEqualTo(new Merged.Whole(changed));
    }

    @Test
    void changesOfDifferentBlocksFitBesideEachOther() {
        String mine = BASE.replace("# The harbour", "# The old harbour");
        String theirs = BASE.replace("Nobody waits", "A dog waits") + "\nThe end.\n";
        assertThat(TextMerge.of(BASE, mine, theirs)).isEqualTo(new Merged.Whole("""
                # The old harbour

                The ferry leaves at noon.

                A dog waits for it.

                The end.
                """));
    }

    @Test
    void changesOfNeighbouringBlocksFitBesideEachOther() {
        String mine = BASE.replace("at noon", "at nine");
        String theirs = BASE.replace("Nobody waits", "Everybody waits");
        assertThat(TextMerge.of(BASE, mine, theirs).text())
                .contains("The ferry leaves at nine.\n\nEverybody waits for it.");
    }

    @Test
    void changesOfDifferentWordsInOneParagraphFitBesideEachOther() {
        String mine = BASE.replace("The ferry", "The last ferry");
        String theirs = BASE.replace("at noon", "at nine");
        assertThat(TextMerge.of(BASE, mine, theirs))
                .isEqualTo(new Merged.Whole(BASE.replace("The ferry leaves at noon", "The last ferry leaves at nine")));
    }

    @Test
    void aBlockThatBothRewroteIsThereTwice() {
        String mine = BASE.replace("The ferry leaves at noon.", "There is no ferry.");
        String theirs = BASE.replace("The ferry leaves at noon.", "A ship comes by night.");
        Merged merged = TextMerge.of(BASE, mine, theirs);
        assertThat(merged.text()).isEqualTo("""
                # The harbour

                A ship comes by night.

                There is no ferry.

                Nobody waits for it.
                """);
        assertThat(merged.conflicts())
                .containsExactly(
                        new Both("The ferry leaves at noon.\n", "There is no ferry.\n", "A ship comes by night.\n"));
    }

    @Test
    void ofAListOnlyTheItemThatBothChangedIsThereTwice() {
        String list = "- bread\n- milk\n- salt\n";
        Merged merged = TextMerge.of(list, list.replace("milk", "oat milk"), list.replace("milk", "cream"));
        assertThat(merged.text()).isEqualTo("- bread\n- cream\n- oat milk\n- salt\n");
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void whatOneDeletedAndTheOtherChangedStays() {
        String mine = BASE.replace("Nobody waits for it.\n", "");
        String theirs = BASE.replace("Nobody", "A dog");
        Merged merged = TextMerge.of(BASE, mine, theirs);
        assertThat(merged.text()).contains("A dog waits for it.");
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void whatBothAddedInOnePlaceIsThereInBothVersions() {
        Merged merged = TextMerge.of(BASE, BASE + "\nMine.\n", BASE + "\nTheirs.\n");
        assertThat(merged.text()).isEqualTo(BASE + "\nMine.\n\nTheirs.\n");
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void theSameChangeOnBothSidesIsMadeOnce() {
        String changed = BASE.replace("noon", "nine");
        assertThat(TextMerge.of(BASE, changed, changed)).isEqualTo(new Merged.Whole(changed));
    }

    @Test
    void aVersionThatSaysAllOfTheOtherIsEnough() {
        Merged merged = TextMerge.of(BASE, BASE + "\nIt rains", BASE + "\nIt rains again.");
        assertThat(merged).isEqualTo(new Merged.Whole(BASE + "\nIt rains again."));
    }

    @Test
    void withoutAKnownBaseNothingCountsAsDeleted() {
        Merged merged = TextMerge.of("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n\nFour.\n");
        assertThat(merged).isEqualTo(new Merged.Whole("One.\n\nTwo.\n\nThree.\n\nFour.\n"));
    }
}
