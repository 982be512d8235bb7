package app.byline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A converter writes `_one_` and `-`; its author wrote `*one*` and `+`.
class CarriedEditTest {
    private static final String OWN =
            "*One*,\nin two lines.\n\n+ a\n+ b\n\n[link][1] and more.\n\n[1]: https://a.example/\n\nLast.\n";
    private static final String BEFORE =
            "_One_,\nin two lines.\n\n- a\n- b\n\n[link](https://a.example/) and more.\n\nLast.\n";

    @Test
    void whatNobodyChangedStandsAsItsAuthorWroteIt() {
        assertThat(CarriedEdit.of(BEFORE, BEFORE, OWN)).isEqualTo(OWN);
    }

    @Test
    void oneChangedBlockIsTakenAndTheOthersAreLeft() {
        assertThat(CarriedEdit.of(BEFORE, BEFORE.replace("- b", "- b, changed"), OWN))
                .isEqualTo(OWN.replace("+ a\n+ b", "- a\n- b, changed"));
    }

    @Test
    void blocksComeAndGo() {
        assertThat(CarriedEdit.of(BEFORE, BEFORE.replace("Last.\n", "New.\n\nLast.\n"), OWN))
                .isEqualTo(OWN.replace("Last.\n", "New.\n\nLast.\n"));
        assertThat(CarriedEdit.of(BEFORE, BEFORE.replace("- a\n- b\n\n", ""), OWN))
                .isEqualTo(OWN.replace("+ a\n+ b\n\n", ""));
    }

    /// A definition shows nothing by itself and is lost on the way through HTML.
    @Test
    void whatReadersDoNotSeeStays() {
        assertThat(CarriedEdit.of(BEFORE, BEFORE.replace("Last.", "Changed."), OWN))
                .isEqualTo(OWN.replace("Last.", "Changed."));
        assertThat(CarriedEdit.of(BEFORE, "All of it is new.\n", OWN)).contains("[1]: https://a.example/");
    }

    @Test
    void anEmptyTextIsOne() {
        assertThat(CarriedEdit.of("", "New.\n", "")).isEqualTo("New.\n");
        assertThat(CarriedEdit.of("Old.\n", "", "Old.\n")).isEmpty();
    }
}
