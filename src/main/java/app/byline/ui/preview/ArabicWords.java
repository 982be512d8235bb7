package app.byline.ui.preview;

import app.byline.markdown.ArabicLetters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Arabic words of a page, each with the forms that its letters have beside each other: JavaFX's WebView joins
/// none.
/// Pure; any thread.
final class ArabicWords {
    /// As in joined.js.
    private static final Pattern WORD = Pattern.compile("[\\u0600-\\u06ff]+");
    /// Takes no room, and parts no word.
    private static final String FILLER = "\uFEFF";

    private ArabicWords() {}

    /// Those of this HTML that look otherwise than they are written; both have one length.
    static Map<String, String> of(String html) {
        Map<String, String> words = new HashMap<>();
        Matcher found = WORD.matcher(html);
        while (found.find()) {
            words.computeIfAbsent(found.group(), ArabicWords::joined);
        }
        return words;
    }

    private static String joined(String word) {
        return ArabicLetters.joined(word, FILLER);
    }
}
