package app.byline.ui.editor;

import app.byline.markdown.Style;
import app.byline.markdown.edit.LineSide;
import app.byline.ui.text.ScriptParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.Scene;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// Parts the lines of the area where they may be wrapped ([ScriptParts]): what has another style is a run of its own.
/// JavaFX's thread.
final class WrappedScripts {
    private static final String PART = "part";
    /// Of Arabic letters. Italics do not exist in it, and JavaFX draws the signs of another font where it has no italic
    /// one.
    private static final String UPRIGHT = "upright";
    private static final List<String> PARTS = List.of(PART, UPRIGHT);
    private static final String ROW = "table-row";
    private static final List<String> SIDES = List.of(TurnedLines.TURNED, ROW);

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
        int lines = area.getParagraphs().size();
        boolean goesOn = last >= 0;
        // A table's rows have the side of its head: those below what has changed may have another now.
        for (int line = Math.max(0, first); line < lines && goesOn; line++) {
            String text = area.getText(line);
            goesOn = align(line, text) || line <= last;
            if (line <= last && ScriptParts.areNeeded(text)) {
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

    /// Whether the line is at another side now.
    private boolean align(int line, String text) {
        Collection<String> now = area.getParagraph(line).getParagraphStyle();
        LineSide side = line == 0
                ? LineSide.of(text, "", LineSide.LEFT)
                : LineSide.of(
                        text,
                        area.getText(line - 1),
                        side(area.getParagraph(line - 1).getParagraphStyle()));
        if (side == side(now)) {
            return false;
        }
        area.setParagraphStyle(line, aligned(side, now));
        return true;
    }

    /// The side of a line of these styles. Any thread.
    static LineSide side(Collection<String> styles) {
        boolean row = styles.contains(ROW);
        return styles.contains(TurnedLines.TURNED)
                ? row ? LineSide.RIGHT_ROW : LineSide.RIGHT
                : row ? LineSide.LEFT_ROW : LineSide.LEFT;
    }

    /// These styles of a line, and those of its side. Any thread.
    static Collection<String> aligned(LineSide side, Collection<String> styles) {
        if (side == side(styles)) {
            return styles;
        }
        return both(
                styles.stream().filter(style -> !SIDES.contains(style)).toList(),
                switch (side) {
                    case LEFT -> List.of();
                    case LEFT_ROW -> List.of(ROW);
                    case RIGHT -> List.of(TurnedLines.TURNED);
                    case RIGHT_ROW -> SIDES;
                });
    }

    private static Collection<String> without(Collection<String> styles) {
        return PARTS.stream().anyMatch(styles::contains)
                ? styles.stream().filter(style -> !PARTS.contains(style)).toList()
                : styles;
    }

    /// Parts of the characters from `begin` to before `finish`, as marks beside their styles.
    List<Style> between(int begin, int finish) {
        List<Style> parts = new ArrayList<>();
        int start = begin;
        for (int line = line(begin); start < finish; line++) {
            String text = area.getText(line);
            if (ScriptParts.areNeeded(text)) {
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

    /// Every other part, which is enough to tell them all apart, and what stands upright.
    private static List<Style> parts(String line, int start) {
        List<Style> parts = new ArrayList<>();
        boolean marked = false;
        int from = 0;
        for (int to : ScriptParts.ends(line)) {
            if (marked) {
                parts.add(new Style(start + from, start + to, PART));
            }
            if (Character.getDirectionality(line.charAt(from)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                parts.add(new Style(start + from, start + to, UPRIGHT));
            }
            marked = !marked;
            from = to;
        }
        return parts;
    }
}
