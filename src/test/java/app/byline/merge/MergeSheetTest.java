package app.byline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Part;
import app.byline.merge.MergeSheet.Question;
import app.byline.post.Post;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeSheetTest {
    private static final Post BASE =
            Post.begin(Instant.EPOCH).withText("Harbour", "One.\n\nTwo.\n\n- a\n- b\n\nThree.\n");

    @Test
    void changesOfDifferentBlocksFitTogether() {
        MergeSheet sheet = MergeSheet.of(
                BASE,
                text("One, mine.\n\nTwo.\n\n- a\n- b\n\nThree.\n"),
                text("One.\n\nTwo.\n\n- a\n- b\n\nThree, theirs.\n"));
        assertThat(sheet.questions()).isEmpty();
        assertThat(sheet.answered(List.of()).body()).isEqualTo("One, mine.\n\nTwo.\n\n- a\n- b\n\nThree, theirs.\n");
    }

    @Test
    void neighboursAreBlocksOfTheirOwn() {
        MergeSheet sheet = MergeSheet.of(
                BASE,
                text("One, mine.\n\nTwo.\n\n- a\n- b\n\nThree.\n"),
                text("One.\n\nTwo, theirs.\n\n- a\n- b\n\nThree.\n"));
        assertThat(sheet.questions()).isEmpty();
        assertThat(sheet.answered(List.of()).body()).startsWith("One, mine.\n\nTwo, theirs.\n\n- a");
    }

    @Test
    void aBlockThatBothChangedIsAsked() {
        MergeSheet sheet = MergeSheet.of(
                BASE,
                text("One.\n\nTwo, mine.\n\n- a\n- b\n\nThree.\n"),
                text("One.\n\nTwo, theirs.\n\n- a\n- b\n\nThree.\n"));
        assertThat(sheet.questions()).containsExactly(new Question(Part.TEXT, "Two.", "Two, mine.", "Two, theirs."));
        assertThat(sheet.answered(List.of(Answer.MINE)).body())
                .contains("Two, mine.")
                .doesNotContain("theirs");
        assertThat(sheet.answered(List.of(Answer.THEIRS)).body())
                .contains("Two, theirs.")
                .doesNotContain("mine");
        assertThat(sheet.answered(List.of(Answer.BOTH)).body())
                .isEqualTo("One.\n\nTwo, mine.\n\nTwo, theirs.\n\n- a\n- b\n\nThree.\n");
    }

    @Test
    void aBlockThatOneTookOutAndTheOtherChangedIsAsked() {
        MergeSheet sheet = MergeSheet.of(
                BASE, text("One.\n\n- a\n- b\n\nThree.\n"), text("One.\n\nTwo, theirs.\n\n- a\n- b\n\nThree.\n"));
        assertThat(sheet.questions()).containsExactly(new Question(Part.TEXT, "Two.", "", "Two, theirs."));
        assertThat(sheet.answered(List.of(Answer.MINE)).body()).isEqualTo("One.\n\n- a\n- b\n\nThree.\n");
    }

    @Test
    void aTitleThatBothChangedIsAskedFirst() {
        MergeSheet sheet = MergeSheet.of(
                BASE, BASE.withText("Harbour at dusk", BASE.body()), BASE.withText("The harbour", BASE.body()));
        assertThat(sheet.questions())
                .containsExactly(new Question(Part.TITLE, "Harbour", "Harbour at dusk", "The harbour"));
        assertThat(sheet.answered(List.of(Answer.THEIRS)).title()).isEqualTo("The harbour");
    }

    @Test
    void aTitleChangedThereAndATextChangedHereFitTogether() {
        MergeSheet sheet = MergeSheet.of(
                BASE, text("One, mine.\n\nTwo.\n\n- a\n- b\n\nThree.\n"), BASE.withText("The harbour", BASE.body()));
        Post merged = sheet.answered(List.of());
        assertThat(merged.title()).isEqualTo("The harbour");
        assertThat(merged.body()).startsWith("One, mine.");
    }

    private static Post text(String body) {
        return BASE.withText(BASE.title(), body);
    }
}
