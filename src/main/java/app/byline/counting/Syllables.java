package app.byline.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// How many syllables words have as they are spoken, told by rules about their letters: nothing of a word's origin is
/// known, so that about one English word in ten is told one off, and fewer of the other languages, which are written
/// more nearly as they are spoken. A readability is of hundreds of words and hardly moves by it. Pure; any thread.
final class Syllables {
    private static final Pattern ENGLISH_NUCLEUS = Pattern.compile("[aeiouy]+");
    /// Written as one vowel more than is spoken: `special`, `lately`, `walked`, `makes`, `careful`.
    private static final List<Pattern> ENGLISH_FEWER = patterns(
            "cial",
            "tia(?!l)",
            "ciu",
            "cious",
            "giu",
            "iou",
            "sia$",
            "[^aeiouy]ely$",
            "[^aeiouytd]ed$",
            "[^aeiouylscxzgh]es$",
            "[aeiouy]les$",
            "[^csaeiouy]hes$",
            "[aeiouy][^aeiouyl]e(?:ful|less|ment|thing|times|fore)",
            "busi");
    /// Vowels that are spoken apart, as in `idea`, `create`, `radio`, `science`, `being`, and one that is not written,
    /// as in `prism`.
    private static final List<Pattern> ENGLISH_MORE = patterns(
            "ia(?!n$|ge)",
            "riet",
            "dien",
            "iu",
            "io(?!n)",
            "ii",
            "iou",
            "^mc",
            "ism$",
            "^coa[dglx].",
            "[^gqs]ua[^auieo]|usual|visual",
            "dnt$",
            "creat",
            "idea",
            "^area",
            "theat",
            "^re(?=ad[jm]|al$|ali|all|act|in|o|en)",
            "sci[ea]",
            "[^cx]ient",
            "(?:be|do|go|agree|see)ing$",
            "poe[mt]",
            "quiet",
            "[^aeiouycs]ier$",
            "^lion");

    private static final Pattern GERMAN_NUCLEUS =
            Pattern.compile("aa|ee|oo|ai|ei|ey|ay|au|äu|eu|ie|(?<!q)[aeiouyäöüéèàáâêóô]");
    private static final Pattern FRENCH_NUCLEUS = Pattern.compile(
            "é(?=[aeoâè])|[ïëü]" + "|[aeiouyàâäéèêîôöùûœæ](?:(?<!é)(?![ïëü])(?!y[aeiou])[aeiouyàâäéèêîôöùûœæ])*");
    /// At a word's end: `table`, `langue`, `idée`.
    private static final Pattern FRENCH_SILENT =
            Pattern.compile("(?<=[^aeiouyàâäéèêîôöùûœæïë]|[gq]u)es?$|(?<=[iué])es?$");
    private static final Pattern IBERIAN_NUCLEUS =
            Pattern.compile("[ãõ][oei]|[aeoáéíóúâêôàãõ]|[iuüy](?![aeoáéíóúâêôàãõiuü]|y$)(?<![aeoáéóâêôàãõ][iuüy])");
    private static final Pattern GLIDING_U = Pattern.compile("(?<=q)u|(?<=g)u(?=[eiéèêíy]|$)");

    /// A long text says a few thousand words again and again: told anew each time, they were a third of all the memory
    /// that a session of writing asked for.
    private static final Map<Spoken, Integer> TOLD = new ConcurrentHashMap<>();

    private static final int MOST_TOLD = 8_192;

    private record Spoken(String word, String language) {}

    private Syllables() {}

    /// Of a word in one of the languages that [Readability] has a formula with syllables for; at least one.
    static int in(String word, Locale language) {
        Spoken spoken = new Spoken(word, language.getLanguage());
        Integer told = TOLD.get(spoken);
        if (told != null) {
            return told;
        }
        if (TOLD.size() >= MOST_TOLD) {
            TOLD.clear();
        }
        int syllables = tell(word, language);
        TOLD.put(spoken, syllables);
        return syllables;
    }

    private static int tell(String word, Locale language) {
        String letters = word.toLowerCase(language).replaceAll("[^\\p{L}]", "");
        int syllables = switch (language.getLanguage()) {
            case "en" -> english(letters);
            case "de" -> nuclei(letters, GERMAN_NUCLEUS);
            case "fr" -> french(letters);
            default -> nuclei(GLIDING_U.matcher(letters).replaceAll(""), IBERIAN_NUCLEUS);
        };
        return Math.max(1, syllables);
    }

    private static int english(String word) {
        boolean spokenEnd = word.matches(".*[^aeiouy]le");
        String spoken = word.endsWith("e") && !spokenEnd ? word.substring(0, word.length() - 1) : word;
        return nuclei(spoken, ENGLISH_NUCLEUS) + found(word, ENGLISH_MORE) - found(word, ENGLISH_FEWER);
    }

    private static int french(String word) {
        String spoken =
                GLIDING_U.matcher(FRENCH_SILENT.matcher(word).replaceAll("")).replaceAll("");
        return nuclei(spoken, FRENCH_NUCLEUS);
    }

    private static int nuclei(String word, Pattern nucleus) {
        return (int) nucleus.matcher(word).results().count();
    }

    private static int found(String word, List<Pattern> patterns) {
        return (int) patterns.stream()
                .filter(pattern -> pattern.matcher(word).find())
                .count();
    }

    private static List<Pattern> patterns(String... each) {
        return Arrays.stream(each).map(Pattern::compile).toList();
    }
}
