package app.byline.counting;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A sentence within what is read: from `from` to before `to`. The JDK parts them by the language's rules, which take
/// the dot of «Mr. Smith» for the end of one; the commonest of these are joined again.
record Sentence(int from, int to) {
    /// Initials, and short forms before which and behind which a sentence goes on, in the languages of the
    /// dictionaries.
    private static final Pattern SHORT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|No|Vol"
                    + "|Sra|Dra|Srta|Av|Mme|Mlle|Fr|Hr|Nr|bzw|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|ca|usw|vgl|e\\.g|i\\.e|p\\.\\s?ej|pág|cf)\\.\\s*+$");
    /// In German a number with a dot is an ordinal: «am 3. Mai».
    private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{N}{1,2}\\.\\s*+$");

    /// Those that have a word.
    static List<Sentence> in(String text, Locale language) {
        BreakIterator boundaries = BreakIterator.getSentenceInstance(language);
        boundaries.setText(text);
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            if (to < text.length() && goesOn(text.substring(from, to), language)) {
                continue;
            }
            Sentence sentence = new Sentence(from, to);
            if (Word.count(sentence.of(text)) > 0) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }

    private static boolean goesOn(String sentence, Locale language) {
        return SHORT.matcher(sentence).find()
                || (language.getLanguage().equals("de")
                        && ORDINAL.matcher(sentence).find());
    }

    String of(String text) {
        return text.substring(from, to).strip();
    }
}
