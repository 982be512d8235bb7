package app.byline.ui.editor;

import app.byline.markdown.Style;
import app.byline.markdown.edit.Graphemes;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// Parts lines in scripts whose letters change with what stands beside them where they may be wrapped: on Linux,
/// JavaFX 26 breaks a run of them and then shapes its first half as if it were still the whole (`PangoGlyphLayout`
/// keeps the text of a run that `TextRun.split` makes shorter). Hebrew and Arabic then can't be laid out at all, and
/// others are drawn beyond the edge. What has another style is a run of its own, and parts need not be broken.
/// JavaFX's thread.
final class WrappedScripts {
    /// In UTF-16 units; what is longer between two places for a break is parted anyway.
    private static final int LONGEST = 24;

    private static final String PART = "part";
    private static final String RIGHT = "begins-right";

    private final WritingArea area;
    private final Runnable pulse = this::part;
    /// The lines that have changed and are not parted: from the first to the last.
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    private WrappedScripts(WritingArea area) {
        this.area = area;
    }

    /// Parts what changes in that area from now on, before it is laid out.
    static WrappedScripts in(WritingArea area) {
        WrappedScripts scripts = new WrappedScripts(area);
        area.multiPlainChanges()
                .subscribe(changes ->
                        changes.forEach(change -> scripts.changed(change.getPosition(), change.getInsertionEnd())));
        area.sceneProperty().addListener((_, before, now) -> scripts.moved(before, now));
        return scripts;
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(pulse);
        }
    }

    /// Something between these places has changed, or its styles have.
    void changed(int from, int to) {
        first = Math.min(first, line(from));
        last = Math.max(last, line(to));
    }

    private int line(int place) {
        return area.offsetToPosition(Math.min(place, area.getLength()), Bias.Forward)
                .getMajor();
    }

    /// Parts what has changed, so that it can be laid out.
    void part() {
        int end = Math.min(last, area.getParagraphs().size() - 1);
        for (int line = Math.max(0, first); line <= end; line++) {
            String text = area.getText(line);
            align(line, text);
            if (isConcerned(text)) {
                StyleSpans<Collection<String>> styles =
                        area.getParagraph(line).getStyleSpans().mapStyles(WrappedScripts::without);
                area.setStyleSpans(line, 0, parted(text, styles));
            }
        }
        forget();
    }

    /// All is parted.
    void forget() {
        first = Integer.MAX_VALUE;
        last = -1;
    }

    private void align(int line, String text) {
        Collection<String> now = area.getParagraph(line).getParagraphStyle();
        Collection<String> wanted = aligned(text, now);
        if (wanted.contains(RIGHT) != now.contains(RIGHT)) {
            area.setParagraphStyle(line, wanted);
        }
    }

    /// These styles of a line, and the one of a line that begins at the right if it is one: JavaFX lays it out from
    /// there by its first strong character (https://www.unicode.org/reports/tr9/#P2), and only aligns it left. Any
    /// thread.
    static Collection<String> aligned(String line, Collection<String> styles) {
        boolean right = beginsRight(line);
        if (styles.contains(RIGHT) == right) {
            return styles;
        }
        return right
                ? both(styles, List.of(RIGHT))
                : styles.stream().filter(style -> !style.equals(RIGHT)).toList();
    }

    private static boolean beginsRight(String line) {
        return line.chars()
                .filter(c -> isLeftwards((char) c)
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .limit(1)
                .anyMatch(c -> isLeftwards((char) c));
    }

    private static Collection<String> without(Collection<String> styles) {
        return styles.contains(PART)
                ? styles.stream().filter(style -> !style.equals(PART)).toList()
                : styles;
    }

    /// Parts of the characters from `begin` to before `finish`, as marks beside their styles.
    List<Style> between(int begin, int finish) {
        List<Style> parts = new ArrayList<>();
        int start = begin;
        for (int line = line(begin); start < finish; line++) {
            String text = area.getText(line);
            if (isConcerned(text)) {
                parts.addAll(parts(text, start));
            }
            start += text.length() + 1;
        }
        return parts;
    }

    /// These styles of a line, parted. Any thread.
    static StyleSpans<Collection<String>> parted(String line, StyleSpans<Collection<String>> styles) {
        return styles.overlay(StyleRuns.between(parts(line, 0), 0, line.length()), WrappedScripts::both);
    }

    private static Collection<String> both(Collection<String> styles, Collection<String> part) {
        if (part.isEmpty()) {
            return styles;
        }
        List<String> both = new ArrayList<>(styles);
        both.addAll(part);
        return both;
    }

    /// Every other part, which is enough to tell them all apart.
    private static List<Style> parts(String line, int start) {
        List<Style> parts = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(line);
        boolean marked = false;
        int from = 0;
        while (from < line.length()) {
            int next = turn(line, from, breaks.following(from));
            int to = next - from <= LONGEST ? next : Math.max(from + 1, Graphemes.whole(line, from + LONGEST));
            if (marked) {
                parts.add(new Style(start + from, start + to, PART));
            }
            marked = !marked;
            from = to;
        }
        return parts;
    }

    /// Where letters that run from right to left end or begin, before `end`. They and the signs beside them are of
    /// different fonts, whose glyphs JavaFX sets in the wrong order within one run.
    private static int turn(String line, int from, int end) {
        boolean leftwards = isLeftwards(line.charAt(from));
        for (int at = from + 1; at < end; at++) {
            boolean marks = Character.getDirectionality(line.charAt(at)) == Character.DIRECTIONALITY_NONSPACING_MARK;
            if (!marks && isLeftwards(line.charAt(at)) != leftwards) {
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

    /// Whether JavaFX shapes something in that line; some more scripts than it does. Any thread.
    static boolean isConcerned(String line) {
        return IntStream.range(0, line.length()).anyMatch(i -> isShaped(line.charAt(i)));
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
