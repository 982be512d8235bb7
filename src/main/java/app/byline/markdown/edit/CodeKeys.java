package app.byline.markdown.edit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Enter and Tab do in fenced code. Each answers nothing elsewhere, so that the key does what it always does.
public final class CodeKeys {
    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");
    /// More is how far a line hangs below another, not a step.
    private static final int WIDEST = 8;

    private final Selected selected;
    private final Chosen chosen;
    private final ListShape shape;
    private final Line opening;

    private CodeKeys(Selected selected, Chosen chosen) {
        this.selected = selected;
        this.chosen = chosen;
        shape = chosen.shape();
        opening = shape.lines().get(shape.opening(chosen.first()));
    }

    private static Optional<CodeKeys> at(Selected selected) {
        Chosen chosen = Chosen.of(selected);
        boolean code = chosen.shape().isCode(chosen.first())
                && chosen.shape().opening(chosen.first()) == chosen.shape().opening(chosen.last());
        return code ? Optional.of(new CodeKeys(selected, chosen)) : Optional.empty();
    }

    /// Begins a line as far in as this one; behind a fence that nothing ends, its end is put below.
    public static Optional<TextEdit> enter(Selected selected) {
        return selected.isEmpty() ? at(selected).flatMap(CodeKeys::begun) : Optional.empty();
    }

    /// One step in: the selected lines, or what stands behind the caret.
    public static Optional<TextEdit> indent(Selected selected) {
        return at(selected).filter(code -> !code.isOpening()).map(CodeKeys::in);
    }

    /// One step out: all lines that are touched.
    public static Optional<TextEdit> outdent(Selected selected) {
        return at(selected)
                .filter(code -> !code.isOpening())
                .map(code -> LineIndents.moved(selected, code.chosen, code.opening.quote(), code.step(), true));
    }

    /// Of the line that opens it the item may be meant.
    private boolean isOpening() {
        return chosen.first() == shape.opening(chosen.first());
    }

    private TextEdit in() {
        if (!selected.isEmpty()) {
            return LineIndents.moved(selected, chosen, opening.quote(), step(), false);
        }
        return inserted(step(), step().length());
    }

    private Optional<TextEdit> begun() {
        int at = chosen.first();
        Line line = shape.lines().get(at);
        boolean ends = selected.text().substring(selected.caret(), line.end()).isBlank();
        boolean room =
                at + 1 >= shape.lines().size() || shape.lines().get(at + 1).isBlank();
        String margin = margin(line);
        String begin = "\n" + margin;
        if (isOpening() && ends && room && shape.isOpen()) {
            return Optional.of(inserted(begin + begin + fence(), begin.length()));
        }
        return margin.isEmpty() ? Optional.empty() : Optional.of(inserted(begin, begin.length()));
    }

    private String fence() {
        Matcher fence = FENCE.matcher(opening.words());
        return fence.find() ? fence.group() : "";
    }

    /// The marks of the quote and the blanks that stand before the caret; behind a fence that an item begins with,
    /// blanks for the item's mark.
    private String margin(Line line) {
        if (isOpening()) {
            int mark = opening.item().length() + opening.box().length();
            return opening.quote() + opening.indent() + " ".repeat(mark);
        }
        String before = selected.text().substring(line.start(), selected.caret());
        int from = before.startsWith(opening.quote()) ? opening.quote().length() : 0;
        int to = from;
        while (to < before.length() && (before.charAt(to) == ' ' || before.charAt(to) == '\t')) {
            to++;
        }
        return before.substring(0, to);
    }

    /// What this code goes in by: a tab, or as many blanks as the least of its lines has.
    private String step() {
        int least = WIDEST + 1;
        int first = shape.opening(chosen.first());
        for (int at = first + 1; at < shape.lines().size() && shape.opening(at) == first; at++) {
            Line line = shape.lines().get(at);
            String text = selected.text().substring(line.start(), line.end());
            String words = text.substring(
                    text.startsWith(opening.quote()) ? opening.quote().length() : 0);
            if (words.startsWith("\t")) {
                return "\t";
            }
            int blanks = words.length() - words.stripLeading().length();
            least = blanks < 2 || words.isBlank() ? least : Math.min(least, blanks);
        }
        return least > WIDEST ? LineIndents.STEP : " ".repeat(least);
    }

    private TextEdit inserted(String text, int caret) {
        return new TextEdit(selected.from(), selected.to(), text, selected.from() + caret, selected.from() + caret);
    }
}
