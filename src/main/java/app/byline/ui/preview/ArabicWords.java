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
    /// What a word goes on through, as in joined.js.
    private static final String INLINE =
            "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var";

    private static final Pattern MARK = Pattern.compile("</?(?:" + INLINE + ")(?:\\s[^<>]*)?>");
    /// Takes no room, and parts no word.
    private static final String FILLER = "\uFEFF";

    private ArabicWords() {}

    /// Those of this HTML that look otherwise than they are written; both have one length. Marks may stand within a
    /// word.
    static Map<String, String> of(String html) {
        Map<String, String> words = new HashMap<>();
        Matcher found = WORD.matcher(html);
        if (found.find()) {
            do {
                words.computeIfAbsent(found.group(), ArabicWords::joined);
            } while (found.find());
            Matcher across = WORD.matcher(MARK.matcher(html).replaceAll(""));
            while (across.find()) {
                words.computeIfAbsent(across.group(), ArabicWords::joined);
            }
        }
        return words;
    }

    private static String joined(String word) {
        return ArabicLetters.joined(word, FILLER);
    }
}
