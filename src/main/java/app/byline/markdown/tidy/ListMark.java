package app.byline.markdown.tidy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mark that a list's items share: its bullet, or what stands behind its numbers.
final class ListMark {
    private static final Pattern MARK = Pattern.compile("\\s*(?:[0-9]+([.)])|([-*+]))");

    private ListMark() {}

    static String of(String list) {
        Matcher mark = MARK.matcher(list);
        if (!mark.lookingAt()) {
            return "";
        }
        return mark.group(1) != null ? mark.group(1) : mark.group(2);
    }

    /// The usual one, or another where the list before has that.
    static String of(boolean ordered, String before) {
        String usual = ordered ? "." : "-";
        String other = ordered ? ")" : "*";
        return before.equals(usual) ? other : usual;
    }
}
