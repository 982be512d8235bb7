package app.byline.counting;

import java.util.Arrays;
import java.util.Locale;

/// How readability is told, by language. All but [#LIX] were made so that their numbers mean what Flesch's do: the
/// higher the easier, 60 to 70 for plain language.
public enum Formula {
    /// English: Rudolf Flesch, «A new readability yardstick», Journal of Applied Psychology 32 (1948).
    FLESCH("en"),
    /// German: Toni Amstad, «Wie verständlich sind unsere Zeitungen?», Zürich 1978.
    AMSTAD("de"),
    /// French: Liliane Kandel and Abraham Moles, «Application de l'indice de Flesch à la langue française», 1958.
    KANDEL_MOLES("fr"),
    /// Spanish: Francisco Szigriszt Pazos, «Sistemas predictivos de legibilidad del mensaje escrito», Madrid 1993; on
    /// the INFLESZ scale of Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 31 (2008).
    SZIGRISZT_PAZOS("es"),
    /// Portuguese: Teresa Martins and others, «Readability formulas applied to textbooks in Brazilian Portuguese», São
    /// Carlos 1996.
    MARTINS("pt"),
    /// All others: Carl-Hugo Björnsson, «Läsbarhet», Stockholm 1968. The lower the easier; needs no syllables.
    LIX("");

    private final String language;

    Formula(String language) {
        this.language = language;
    }

    /// The one of that language.
    static Formula of(Locale language) {
        return Arrays.stream(values())
                .filter(formula -> formula.language.equals(language.getLanguage()))
                .findFirst()
                .orElse(LIX);
    }

    boolean hasSyllables() {
        return this != LIX;
    }

    double score(Flow flow) {
        return switch (this) {
            case FLESCH -> 206.835 - 1.015 * flow.wordsPerSentence() - 84.6 * flow.syllablesPerWord();
            case AMSTAD -> 180 - flow.wordsPerSentence() - 58.5 * flow.syllablesPerWord();
            case KANDEL_MOLES -> 207 - 1.015 * flow.wordsPerSentence() - 73.6 * flow.syllablesPerWord();
            case SZIGRISZT_PAZOS -> 206.835 - flow.wordsPerSentence() - 62.3 * flow.syllablesPerWord();
            case MARTINS -> 248.835 - 1.015 * flow.wordsPerSentence() - 84.6 * flow.syllablesPerWord();
            case LIX -> flow.wordsPerSentence() + flow.longPercent();
        };
    }
}
