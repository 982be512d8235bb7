package app.byline.ui.text;

import app.byline.markdown.edit.Graphemes;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Parts of a text that need not be broken where it is wrapped. On Linux, JavaFX 26 breaks a run of letters that change
/// with what stands beside them and then shapes its first half as if it were still the whole (`PangoGlyphLayout` keeps
/// the text of a run that `TextRun.split` makes shorter): Hebrew and Arabic then can't be laid out at all, and others
/// are drawn beyond the edge. Parts in texts of their own are runs of their own. Pure; any thread.
public final class ScriptParts {
    /// In UTF-16 units; what is longer between two places for a break is parted anyway.
    private static final int LONGEST = 24;

    /// Whose line rules know the words of Thai, which has no blanks between them; elsewhere they are as all others.
    private static final Locale THAI = Locale.of("th");

    private ScriptParts() {}

    /// Whether JavaFX shapes something in that text; some more scripts than it does.
    public static boolean areNeeded(String text) {
        return IntStream.range(0, text.length()).anyMatch(i -> isShaped(text.charAt(i)));
    }

    /// The text's parts, one after the other; it alone where none are needed.
    public static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end : areNeeded(text) ? ends(text) : List.of(text.length())) {
            parts.add(text.substring(from, end));
            from = end;
        }
        return parts;
    }

    /// Where each part ends.
    public static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(THAI);
        breaks.setText(text);
        int from = 0;
        while (from < text.length()) {
            int next = turn(text, from, breaks.following(from));
            from = next - from <= LONGEST ? next : Math.max(from + 1, Graphemes.whole(text, from + LONGEST));
            ends.add(from);
        }
        return ends;
    }

    /// Where letters that run from right to left end or begin, before `end`. They and the signs beside them are of
    /// different fonts, whose glyphs JavaFX sets in the wrong order within one run.
    private static int turn(String text, int from, int end) {
        boolean leftwards = isLeftwards(text.charAt(from));
        for (int at = from + 1; at < end; at++) {
            boolean marks = Character.getDirectionality(text.charAt(at)) == Character.DIRECTIONALITY_NONSPACING_MARK;
            if (!marks && isLeftwards(text.charAt(at)) != leftwards) {
                return at;
            }
        }
        return end;
    }

    private static boolean isLeftwards(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isShaped(char c) {
        return c >= 0x300
                && (c <= 0x36F
                        || (c >= 0x590 && c <= 0x1CFF)
                        || (c >= 0x200C && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F)
                        || (c >= 0xFB1D && c <= 0xFDFF)
                        || (c >= 0xFE70 && c < 0xFEFF)
                        || c == 0xD802
                        || c == 0xD803
                        || c == 0xD83A);
    }
}
