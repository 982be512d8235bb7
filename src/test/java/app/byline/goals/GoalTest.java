package app.byline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.counting.TextCount;
import app.byline.goals.Goal.Kind;
import app.byline.goals.Goal.Unit;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0, 0.0, false, false",
        "AT_LEAST, 50, 0.5, false, false",
        "AT_LEAST, 100, 1.0, true, false",
        "AT_LEAST, 300, 1.0, true, false",
        "AT_MOST, 0, 0.0, false, false",
        "AT_MOST, 50, 0.5, true, false",
        "AT_MOST, 101, 1.0, false, true",
        "ABOUT, 89, 0.89, false, false",
        "ABOUT, 90, 0.9, true, false",
        "ABOUT, 110, 1.0, true, false",
        "ABOUT, 111, 1.0, false, true",
    })
    void aHundredWordsAreReached(Kind kind, int have, double share, boolean reached, boolean passed) {
        Goal goal = new Goal(kind, 100, Unit.WORDS, Optional.empty());
        assertThat(goal.share(have)).isEqualTo(share);
        assertThat(goal.isReached(have)).isEqualTo(reached);
        assertThat(goal.isPassed(have)).isEqualTo(passed);
    }

    @Test
    void wordsOrCharactersCount() {
        TextCount count = TextCount.of("Two words", Locale.ENGLISH);
        assertThat(new Goal(Kind.ABOUT, 10, Unit.WORDS, Optional.empty()).have(count))
                .isEqualTo(2);
        assertThat(new Goal(Kind.ABOUT, 10, Unit.CHARACTERS, Optional.empty()).have(count))
                .isEqualTo(9);
    }

    @Test
    void itIsReadAsItWasWritten() {
        Goal goal = new Goal(Kind.AT_MOST, 2_000, Unit.CHARACTERS, Optional.of(LocalDate.of(2026, 12, 1)));
        assertThat(goal.written()).isEqualTo("AT_MOST 2000 CHARACTERS 2026-12-01");
        assertThat(Goal.read(goal.written())).contains(goal);
        Goal open = new Goal(Kind.AT_LEAST, 1, Unit.WORDS, Optional.empty());
        assertThat(Goal.read(open.written())).contains(open);
    }

    @ParameterizedTest
    @CsvSource({"''", "AT_LEAST 5", "SOON 5 WORDS", "ABOUT many WORDS", "ABOUT 0 WORDS", "ABOUT 5 WORDS tomorrow"})
    void anythingElseIsNone(String written) {
        assertThat(Goal.read(written)).isEmpty();
    }
}
