package app.byline.markdown.edit;

import app.byline.markdown.commonmark.FenceLine;
import java.util.Optional;

/// What Enter and Tab do in fenced code. Each answers nothing elsewhere, so that the key does what it always does.
final class CodeKeys {
    /// More is how far a line hangs below another, not a step.
    private static final int WIDEST = 8;

    private final Selected selected;
    private final Chosen chosen;
    private final ListShape shape;
    private final Line opening;

    private CodeKeys(Chosen chosen) {
        this.chosen = chosen;
        selected = chosen.selected();
        shape = chosen.shape();
        opening = shape.lines().get(shape.opening(chosen.first()));
    }

    private static Optional<CodeKeys> at(Chosen chosen) {
        boolean code = chosen.shape().isCode(chosen.first())
                && chosen.shape().opening(chosen.first()) == chosen.shape().opening(chosen.last());
        return code ? Optional.of(new CodeKeys(chosen)) : Optional.empty();
    }

    /// Begins a line as far in as this one; behind a fence that nothing ends, its end is put below.
    static Optional<TextEdit> enter(Chosen chosen) {
        return chosen.selected().isEmpty() ? at(chosen).flatMap(CodeKeys::begun) : Optional.empty();
    }

    /// One step in: the selected lines, or what stands behind the caret.
    static Optional<TextEdit> indent(Chosen chosen) {
        return at(chosen).filter(code -> !code.isOpening()).map(CodeKeys::in);
    }

    /// One step out: all lines that are touched.
    static Optional<TextEdit> outdent(Chosen chosen) {
        return at(chosen)
                .filter(code -> !code.isOpening())
                .map(code -> LineIndents.moved(code.chosen, code.opening.quote(), code.step(), true));
    }

    /// Goes to the end that stands right below where that character would write it once more.
    static Optional<TextEdit> over(Chosen chosen, char character) {
        return chosen.selected().isEmpty() ? at(chosen).flatMap(code -> code.over(character)) : Optional.empty();
    }

    private Optional<TextEdit> over(char character) {
        int at = chosen.first();
        int first = shape.opening(at);
        Line line = shape.lines().get(at);
        boolean above = !isOpening() && shape.isClosed(first) && shape.lastOf(first) == at + 1;
        String written = line.within(opening.quotes()).orElse("").strip() + character;
        if (!above || selected.caret() != line.end() || !written.equals(fence())) {
            return Optional.empty();
        }
        Line end = shape.lines().get(at + 1);
        int caret = line.start() + end.text().length();
        return Optional.of(new TextEdit(line.start(), end.start(), "", caret, caret));
    }

    /// Of the line that opens it the item may be meant.
    private boolean isOpening() {
        return chosen.first() == shape.opening(chosen.first());
    }

    private TextEdit in() {
        if (!selected.isEmpty()) {
            return LineIndents.moved(chosen, opening.quote(), step(), false);
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
        if (isOpening() && ends && room && shape.isOpen(at)) {
            return Optional.of(inserted(begin + begin + fence(), begin.length()));
        }
        return margin.isEmpty() ? Optional.empty() : Optional.of(inserted(begin, begin.length()));
    }

    private String fence() {
        return FenceLine.of(opening.words()).map(FenceLine::mark).orElse("");
    }

    /// The marks of the quote and the blanks that stand before the caret; behind a fence that an item begins with,
    /// blanks for the item's mark.
    private String margin(Line line) {
        if (isOpening()) {
            return opening.quote()
                    + opening.indent()
                    + " ".repeat(opening.item().length());
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
