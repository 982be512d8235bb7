package app.byline.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.preview.SourceMatch.Found;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// `|` is where the page was clicked, and where the caret goes to.
class SourceMatchTest {
    @Test
    void plainTextIsFoundToTheLetter() {
        goes("One two thr|ee.", "One two thr|ee.");
    }

    @Test
    void markupIsSteppedOver() {
        goes("A bold wo|rd here.", "A **bold** *wo|rd* here.");
    }

    @Test
    void aWordIsNotTakenForItsLikeInAnAddress() {
        goes("see harbour and har|bour", "see [harbour](https://harbour.example/harbour) and har|bour");
    }

    @Test
    void theSecondOfTwoLikeLinesIsTheSecond() {
        goes("same\nsa|me\nsame", "- same\n- sa|me\n- same");
    }

    @Test
    void typographicSignsAreThoseThatWereTyped() {
        goes("“Don’t| go” – he said", "\"Don't| go\" - he said");
    }

    @Test
    void whatHasNoLikeIsBesideItsNeighbour() {
        // A footnote's number is on the page only; a joiner parts it from the word, as the page says it.
        goes("word\u20601|\u2060 more", "word|[^note] more");
    }

    @Test
    void aWordThatChangesItsLookHalfwayIsTwo() {
        goes("un\u2060believ|able\u2060", "un**believ|able**");
    }

    @Test
    void aDoubleClickFindsTheWholeWord() {
        assertThat(SourceMatch.word("A **bold** word", "A bold word", 3)).isEqualTo(new Found(4, 8));
    }

    @Test
    void aDoubleClickOnWhatIsNotInTheTextSelectsNothing() {
        assertThat(SourceMatch.word("Chapter", "12 Chapter", 1)).isEqualTo(new Found(0, 0));
    }

    @Test
    void anEmptyBlockHasItsBeginning() {
        assertThat(SourceMatch.caret("", "", 0)).isZero();
        assertThat(SourceMatch.caret("---", "", 0)).isZero();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aVeryLongBlockIsFoundByWhatStandsAroundTheClick() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("word").append(i).append(' ');
        }
        String source = "> " + text;
        String seen = text.toString();
        assertThat(SourceMatch.caret(source, seen, seen.indexOf("word15000"))).isEqualTo(source.indexOf("word15000"));
    }

    private static void goes(String seen, String source) {
        assertThat(SourceMatch.caret(source.replace("|", ""), seen.replace("|", ""), seen.indexOf('|')))
                .isEqualTo(source.indexOf('|'));
    }
}
