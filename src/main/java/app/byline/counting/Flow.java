package app.byline.counting;

import java.util.List;
import java.util.Locale;

/// What readability is told of: the sentences of paragraphs and items, and the words in them. Immutable.
///
/// @param syllables of the words with letters, where the language has a formula with syllables, and else 0
/// @param longWords those of more than six letters
public record Flow(int sentences, int words, int syllables, int longWords) {
    static final Flow NONE = new Flow(0, 0, 0, 0);
    private static final int LONG = 6;

    static Flow of(int sentences, List<String> words, Locale language) {
        boolean spoken = Formula.of(language).hasSyllables();
        return new Flow(
                sentences,
                words.size(),
                spoken
                        ? words.stream()
                                .mapToInt(word -> Syllables.in(word, language))
                                .sum()
                        : 0,
                (int) words.stream().filter(word -> letters(word) > LONG).count());
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    Flow plus(Flow more) {
        return new Flow(
                sentences + more.sentences, words + more.words, syllables + more.syllables, longWords + more.longWords);
    }

    double wordsPerSentence() {
        return (double) words / sentences;
    }

    double syllablesPerWord() {
        return (double) syllables / words;
    }

    double longPercent() {
        return 100.0 * longWords / words;
    }
}
