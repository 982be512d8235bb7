package app.byline.markdown;

import app.byline.markdown.Numbered.Gap;
import app.byline.markdown.Numbered.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Marks written into HTML while it is made, where a number is missing, and found again in it. Not to be guessed, so
/// that no text can hold one. Any thread.
final class GapMarks {
    private static final char END = 'z';

    /// Letters and digits, so that it comes through a sanitiser wherever it stands.
    private final String mark = "b" + UUID.randomUUID().toString().replace("-", "");

    /// Stands for a number in HTML.
    String gap(Kind kind, int index) {
        return mark + kind.letter + index + END;
    }

    /// The HTML without these marks, and where they were.
    Numbered gaps(String html) {
        int found = html.indexOf(mark);
        if (found < 0) {
            return new Numbered(html, List.of());
        }
        List<Gap> gaps = new ArrayList<>();
        StringBuilder rest = new StringBuilder(html.length());
        int from = 0;
        for (; found >= 0; found = html.indexOf(mark, from)) {
            rest.append(html, from, found);
            int kind = found + mark.length();
            int end = html.indexOf(END, kind + 1);
            int index = Integer.parseInt(html, kind + 1, end, 10);
            gaps.add(new Gap(rest.length(), Kind.of(html.charAt(kind)), index));
            from = end + 1;
        }
        return new Numbered(rest.append(html, from, html.length()).toString(), List.copyOf(gaps));
    }
}
