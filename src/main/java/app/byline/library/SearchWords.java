package app.byline.library;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What an author typed into the search field, as a query in FTS5's language: each word as the beginning of one.
final class SearchWords {
    // The same letters that FTS5's unicode61 tokenizer takes as parts of words.
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}\\p{M}\\p{Co}]+";
    private static final int MOST = 32;

    private SearchWords() {}

    /// Empty when there is no word to look for.
    static String query(String typed) {
        return Arrays.stream(typed.split(BETWEEN_WORDS))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> "\"" + word + "\"*")
                .collect(Collectors.joining(" "));
    }
}
