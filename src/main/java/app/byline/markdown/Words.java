package app.byline.markdown;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// The words of a text as abbreviations are found in it: the longest runs of letters and digits.
final class Words {
    private Words() {}

    static Set<String> in(String text) {
        Set<String> words = new HashSet<>();
        find(text, word -> {
            words.add(word);
            return false;
        });
        return words;
    }

    /// Whether one of these is among them.
    static boolean anyIn(String text, Set<String> wanted) {
        return find(text, wanted::contains);
    }

    /// Goes through them until `found` says that it has what it wants.
    private static boolean find(String text, Predicate<String> found) {
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                if (at > begin && found.test(text.substring(begin, at))) {
                    return true;
                }
                begin = at + 1;
            }
        }
        return false;
    }
}
