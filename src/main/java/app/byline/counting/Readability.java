package app.byline.counting;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// How easily a text is read, as far as the lengths of its words and sentences tell. Immutable.
///
/// @param score what the formula says
/// @param grade the year at a school of the United States that reads it: of English alone
public record Readability(Formula formula, double score, Ease ease, OptionalInt grade) {
    /// Flesch took samples of a hundred words; of fewer the number says nothing.
    public static final int LEAST_WORDS = 100;

    private static final int LAST_GRADE = 18;

    /// In plain words, by Flesch's scale.
    public enum Ease {
        VERY_EASY,
        EASY,
        FAIRLY_EASY,
        PLAIN,
        FAIRLY_HARD,
        HARD,
        VERY_HARD
    }

    /// Of what was counted of a text in that language; empty for fewer than [#LEAST_WORDS] words, and for languages
    /// that are counted by character.
    public static Optional<Readability> of(TextCount count, Locale language) {
        Flow flow = count.flow();
        if (flow.words() < LEAST_WORDS || flow.sentences() == 0 || isByCharacter(language)) {
            return Optional.empty();
        }
        Formula formula = Formula.of(language);
        double score = formula.score(flow);
        return Optional.of(new Readability(formula, score, ease(formula, score), grade(formula, flow)));
    }

    private static boolean isByCharacter(Locale language) {
        return switch (language.getLanguage()) {
            case "zh", "ja", "th", "lo", "km", "my" -> true;
            default -> false;
        };
    }

    private static Ease ease(Formula formula, double score) {
        return switch (formula) {
            case LIX -> lix(score);
            case SZIGRISZT_PAZOS -> inflesz(score);
            case FLESCH, AMSTAD, KANDEL_MOLES, MARTINS -> flesch(score);
        };
    }

    private static Ease flesch(double score) {
        if (score >= 90) {
            return Ease.VERY_EASY;
        } else if (score >= 80) {
            return Ease.EASY;
        } else if (score >= 70) {
            return Ease.FAIRLY_EASY;
        } else if (score >= 60) {
            return Ease.PLAIN;
        } else if (score >= 50) {
            return Ease.FAIRLY_HARD;
        }
        return score >= 30 ? Ease.HARD : Ease.VERY_HARD;
    }

    private static Ease inflesz(double score) {
        if (score > 80) {
            return Ease.VERY_EASY;
        } else if (score > 65) {
            return Ease.EASY;
        } else if (score > 55) {
            return Ease.PLAIN;
        }
        return score > 40 ? Ease.FAIRLY_HARD : Ease.VERY_HARD;
    }

    private static Ease lix(double score) {
        if (score < 30) {
            return Ease.VERY_EASY;
        } else if (score < 40) {
            return Ease.EASY;
        } else if (score < 50) {
            return Ease.PLAIN;
        }
        return score < 60 ? Ease.HARD : Ease.VERY_HARD;
    }

    /// J. Peter Kincaid and others, «Derivation of new readability formulas for Navy enlisted personnel», 1975.
    private static OptionalInt grade(Formula formula, Flow flow) {
        if (formula != Formula.FLESCH) {
            return OptionalInt.empty();
        }
        double grade = 0.39 * flow.wordsPerSentence() + 11.8 * flow.syllablesPerWord() - 15.59;
        return OptionalInt.of(Math.clamp(Math.round(grade), 1, LAST_GRADE));
    }
}
