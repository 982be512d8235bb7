package app.byline.markdown.commonmark;

import java.util.Locale;

/// When two labels are the same. Source: CommonMark 0.31.2, 6.3 «Links», «matches».
public final class Labels {
    private Labels() {}

    /// A label without its brackets: case folded, blanks at the ends taken off and each run of blanks made one space.
    public static String normalised(CharSequence label) {
        StringBuilder one = new StringBuilder(label.length());
        boolean blank = false;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                blank = !one.isEmpty();
                continue;
            }
            if (blank) {
                one.append(' ');
                blank = false;
            }
            one.append(c);
        }
        // Lower, upper, lower comes to Unicode's case folding for all that the languages of posts need: ẞ and SS meet.
        return one.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
