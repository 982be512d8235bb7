package app.byline.ui.text;

import java.util.List;
import java.util.Locale;

/// The words that an author types to find something by what it is called: it holds every one of them, in any order.
/// Any thread.
public record EveryWord(List<String> words) {
    public static EveryWord of(String typed) {
        return new EveryWord(List.of(folded(typed.strip()).split("\\s+")));
    }

    /// Whether that text has all of them; of none any has.
    public boolean isIn(String text) {
        return words.stream().allMatch(folded(text)::contains);
    }

    /// Whether each of them is how some word of that text begins.
    public boolean begins(String text) {
        List<String> those = List.of(folded(text).split("\\s+"));
        return words.stream().allMatch(word -> those.stream().anyMatch(that -> that.startsWith(word)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.getDefault());
    }
}
