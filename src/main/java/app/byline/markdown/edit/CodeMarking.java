package app.byline.markdown.edit;

import app.byline.markdown.edit.Leaf.Span;
import app.byline.markdown.edit.TextEdit.Change;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes words code within their line, or words again where all that is selected is code. As many backticks as the code
/// itself needs. Source: CommonMark 0.31.2, 6.1 «Code spans».
public final class CodeMarking {
    private static final Pattern TICKS = Pattern.compile("`+");

    private final Selected selected;
    private final Node document;
    private final List<Leaf> leaves;

    private CodeMarking(Selected selected, Node document) {
        this.selected = selected;
        this.document = document;
        leaves = Leaf.between(document, selected.text(), selected.from(), selected.to());
    }

    /// `parse` reads the passage.
    public static TextEdit toggle(Selected selected, Function<String, ? extends Node> parse) {
        CodeMarking marking = new CodeMarking(selected, parse.apply(selected.text()));
        return selected.isEmpty()
                ? marking.atCaret()
                : marking.mark(Words.selected(marking.leaves, selected.from(), selected.to()));
    }

    /// Makes words of all code that is selected, or of that at the caret.
    static TextEdit off(Selected selected, Function<String, ? extends Node> parse) {
        CodeMarking marking = new CodeMarking(selected, parse.apply(selected.text()));
        List<Change> changes = marking.leaves.stream()
                .flatMap(leaf -> codes(leaf, selected.from(), selected.to()).stream())
                .flatMap(code -> marking.bare(code).stream())
                .toList();
        return TextEdit.of(selected, changes);
    }

    private TextEdit atCaret() {
        int caret = selected.caret();
        for (Leaf leaf : leaves) {
            for (Node code : codes(leaf, caret, caret)) {
                return caret == text(code).to()
                        ? TextEdit.select(code.getEndOffset(), code.getEndOffset())
                        : mark(of(leaf, code));
            }
        }
        if (selected.has(caret - 1, "``") && !selected.has(caret - 2, "```") && !selected.has(caret - 1, "```")) {
            return new TextEdit(caret - 1, caret + 1, "", caret - 1, caret - 1);
        }
        Optional<Words> word = Words.around(selected, leaves);
        return word.map(words -> mark(List.of(words)))
                .orElseGet(() -> Leaf.isVerbatim(document, caret)
                        ? TextEdit.none(selected)
                        : PairAround.inserted(selected, "`"));
    }

    private static List<Words> of(Leaf leaf, Node code) {
        return Words.selected(List.of(leaf), code.getStartOffset(), code.getEndOffset());
    }

    private TextEdit mark(List<Words> words) {
        boolean off = !words.isEmpty() && words.stream().allMatch(CodeMarking::isCode);
        List<Change> changes = new ArrayList<>();
        for (Words one : words) {
            if (off) {
                codes(one.leaf(), one.first(), one.end()).forEach(code -> changes.addAll(bare(code)));
            } else {
                changes.addAll(marked(one));
            }
        }
        return TextEdit.of(selected, changes);
    }

    private static boolean isCode(Words words) {
        List<Node> codes = codes(words.leaf(), words.first(), words.end());
        return words.places().stream()
                .allMatch(
                        at -> codes.stream().anyMatch(code -> code.getStartOffset() <= at && at < code.getEndOffset()));
    }

    /// The code that has a character from `from` to `to` between its backticks, or ends or begins there.
    private static List<Node> codes(Leaf leaf, int from, int to) {
        return leaf.atoms().stream()
                .filter(Code.class::isInstance)
                .filter(code -> code.getStartOffset() < Math.max(to, from + 1) && from < code.getEndOffset())
                .filter(code -> from < to
                        || (text(code).from() <= from && from <= text(code).to()))
                .toList();
    }

    private record Range(int from, int to) {}

    private static Range text(Node code) {
        Code span = (Code) code;
        return new Range(
                span.getOpeningMarker().getEndOffset(), span.getClosingMarker().getStartOffset());
    }

    private List<Change> bare(Node code) {
        Range text = text(code);
        String words = selected.text().substring(text.from(), text.to());
        int padding = words.startsWith(" `") || words.endsWith("` ") ? 1 : 0;
        return List.of(
                Change.deletion(code.getStartOffset(), text.from() + padding),
                Change.deletion(text.to() - padding, code.getEndOffset()));
    }

    /// What other marks are only half in it is taken in whole.
    private List<Change> marked(Words words) {
        Range range = new Range(words.first(), words.end());
        for (Span span : words.leaf().spans().reversed()) {
            boolean touches = span.start() < range.to() && range.from() < span.end();
            boolean within = span.begin() <= range.from() && range.to() <= span.finish();
            if (touches && !within) {
                range = new Range(Math.min(range.from(), span.start()), Math.max(range.to(), span.end()));
            }
        }
        List<Change> inner = new ArrayList<>();
        codes(words.leaf(), range.from(), range.to()).forEach(code -> inner.addAll(bare(code)));
        String content = TextEdit.of(new Selected(selected.text(), range.from(), range.to()), inner)
                        .changesNothing()
                ? selected.text().substring(range.from(), range.to())
                : applied(range, inner);
        String ticks = ticks(content);
        String padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
        List<Change> changes = new ArrayList<>();
        changes.add(Change.insertion(range.from(), ticks + padding));
        changes.addAll(inner);
        changes.add(Change.insertion(range.to(), padding + ticks));
        return changes;
    }

    private String applied(Range range, List<Change> changes) {
        StringBuilder content = new StringBuilder(selected.text().substring(range.from(), range.to()));
        changes.stream()
                .sorted((one, other) -> Integer.compare(other.from(), one.from()))
                .forEach(change -> content.delete(change.from() - range.from(), change.to() - range.from()));
        return content.toString();
    }

    private static String ticks(String content) {
        int longest = 0;
        boolean single = false;
        for (Matcher run = TICKS.matcher(content); run.find(); ) {
            longest = Math.max(longest, run.group().length());
            single |= run.group().length() == 1;
        }
        return longest == 0 || (!single && longest > 1) ? "`" : "`".repeat(longest + 1);
    }
}
