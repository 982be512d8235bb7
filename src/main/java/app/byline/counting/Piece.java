package app.byline.counting;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// A paragraph, an item of a list, a heading or a table's cell, as it is read: its marks left out, its lines joined.
/// Immutable.
final class Piece {
    /// Below, each unit is a character; only combining marks and what joins comes above.
    private static final int COMBINING = 0x300;

    private final String text;
    private final int[] places;
    private final boolean flowing;

    /// `places` are where each character stands in what was written; `flowing` says whether it is made of sentences:
    /// headings and cells are not.
    Piece(String text, int[] places, boolean flowing) {
        this.text = text;
        this.places = places;
        this.flowing = flowing;
    }

    Counted count(Locale language) {
        List<String> words = Word.in(text).toList();
        int characters = characters();
        int spaces = (int) text.chars().filter(c -> c == ' ').count();
        List<Sentence> sentences = flowing ? Sentence.in(text, language) : List.of();
        TextCount count = new TextCount(
                words.size(),
                characters,
                characters - spaces,
                flowing && !words.isEmpty() ? 1 : 0,
                flowing ? Flow.of(sentences.size(), words, language) : Flow.NONE);
        return new Counted(
                count,
                sentences.stream()
                        .map(this::measured)
                        .filter(sentence -> sentence.words() > LongSentence.MOST_WORDS)
                        .toList());
    }

    private LongSentence measured(Sentence sentence) {
        String words = sentence.of(text);
        int last = sentence.from() + words.length() - 1;
        return new LongSentence(places[sentence.from()], places[last] + 1, Word.count(words), words);
    }

    /// A letter with its accents, a flag, a family, are one.
    private int characters() {
        if (text.chars().allMatch(c -> c < COMBINING)) {
            return text.length();
        }
        BreakIterator boundaries = BreakIterator.getCharacterInstance();
        boundaries.setText(text);
        int characters = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            characters++;
        }
        return characters;
    }
}
