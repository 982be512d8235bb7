package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes lines headings of a level, or words again where all of them are that.
public final class Headings {
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*");
    /// The level at which the round of levels ends.
    private static final int LAST = 4;
    private static final int HIGHEST = 6;

    private final Selected selected;
    private final Chosen chosen;

    private Headings(Selected selected) {
        this.selected = selected;
        chosen = Chosen.of(selected);
    }

    /// `level` from 1 to 6.
    public static TextEdit toggle(Selected selected, int level) {
        Headings headings = new Headings(selected);
        boolean off = headings.chosen.words().stream().allMatch(line -> headings.level(line) == level);
        return headings.edit(off ? 0 : level);
    }

    /// A line of words becomes a heading of the second level, a heading one of the next, and the fourth words again:
    /// the first is the post's title.
    public static TextEdit next(Selected selected) {
        Headings headings = new Headings(selected);
        List<Line> lines = headings.chosen.words();
        int level = lines.isEmpty() ? 0 : headings.level(lines.getFirst());
        return headings.edit(level >= LAST ? 0 : Math.max(2, level + 1));
    }

    private TextEdit edit(int level) {
        List<Change> changes = new ArrayList<>();
        String mark = level == 0 ? "" : "#".repeat(Math.min(level, HIGHEST)) + " ";
        for (int at : chosen.wordLines()) {
            Line line = chosen.shape().lines().get(at);
            changes.add(new Change(line.start() + line.quote().length(), line.wordsStart(), mark));
            if (isUnderlined(at)) {
                Line under = chosen.shape().lines().get(at + 1);
                changes.add(Change.deletion(line.end(), under.end()));
            }
        }
        return TextEdit.of(selected, changes);
    }

    private int level(Line line) {
        int at = chosen.shape().lineAt(line.start());
        if (isUnderlined(at)) {
            return text(at + 1).strip().startsWith("=") ? 1 : 2;
        }
        return line.item().isEmpty() ? line.heading().strip().length() : 0;
    }

    private boolean isUnderlined(int at) {
        Line line = chosen.shape().lines().get(at);
        return at + 1 < chosen.shape().lines().size()
                && !line.words().isBlank()
                && line.heading().isEmpty()
                && line.item().isEmpty()
                && UNDERLINE.matcher(text(at + 1)).matches();
    }

    private String text(int at) {
        Line line = chosen.shape().lines().get(at);
        return selected.text().substring(line.start(), line.end());
    }
}
