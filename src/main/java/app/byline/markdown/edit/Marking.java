package app.byline.markdown.edit;

import app.byline.markdown.edit.Leaf.Span;
import app.byline.markdown.edit.TextEdit.Change;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Turns a mark of words on, or off where all that is selected has it. The marks are set anew around the words that are
/// to have it, so that they never cross other marks, stand beside blanks, or meet another of their own.
public final class Marking {
    private final Mark mark;
    private final Selected selected;
    private final Function<String, ? extends Node> parse;
    private final Node document;
    private final List<Leaf> leaves;

    private Marking(Mark mark, Selected selected, Function<String, ? extends Node> parse) {
        this.parse = parse;
        document = parse.apply(selected.text());
        this.mark = mark;
        this.selected = selected;
        leaves = Leaf.between(document, selected.text(), selected.from(), selected.to());
    }

    /// `parse` reads the passage.
    public static TextEdit toggle(Mark mark, Selected selected, Function<String, ? extends Node> parse) {
        Marking marking = new Marking(mark, selected, parse);
        return selected.isEmpty() ? marking.atCaret() : marking.ofSelection();
    }

    /// Off wherever what is selected has it, or the word at the caret.
    static TextEdit off(Mark mark, Selected selected, Function<String, ? extends Node> parse) {
        Marking marking = new Marking(mark, selected, parse);
        return marking.mark(Words.meant(selected, marking.leaves), false);
    }

    private TextEdit ofSelection() {
        return mark(Words.selected(leaves, selected.from(), selected.to()));
    }

    private TextEdit mark(List<Words> words) {
        return mark(words, !words.stream().allMatch(this::isMarked));
    }

    private TextEdit mark(List<Words> words, boolean on) {
        List<Change> changes = new ArrayList<>();
        Selected chosen = selected;
        for (Words one : words) {
            Meant meant = readable(one, on);
            changes.addAll(changes(meant, on));
            if (!meant.words().equals(one) && !selected.isEmpty()) {
                Words whole = meant.words();
                chosen = chosen.with(Math.min(chosen.from(), whole.first()), Math.max(chosen.to(), whole.end()));
            }
        }
        return TextEdit.of(chosen, changes);
    }

    /// Words to be marked, by the usual signs or by the others.
    private record Meant(Words words, boolean others) {}

    /// Signs may be none for what stands beside them, or meet others than their own (CommonMark 0.31.2, 6.2): where the
    /// words would not read as they are meant, other signs are tried, and whole words.
    private Meant readable(Words words, boolean on) {
        return Stream.of(words, words.whole())
                .flatMap(some -> Stream.of(new Meant(some, false), new Meant(some, true)))
                .filter(meant -> reads(meant, on))
                .findFirst()
                .orElse(new Meant(words, false));
    }

    private List<Change> changes(Meant meant, boolean on) {
        return new MarkedLeaf(mark, selected.text(), meant.words()).changes(on, meant.others());
    }

    private boolean reads(Meant meant, boolean on) {
        TextEdit edit = TextEdit.of(selected, changes(meant, on));
        Leaf leaf = meant.words().leaf();
        String text = selected.text().substring(0, edit.from())
                + edit.replacement()
                + selected.text().substring(edit.to());
        List<Leaf> after = Leaf.between(parse.apply(text), text, leaf.start(), leaf.start());
        return after.size() == 1
                && after.getFirst()
                        .letters(mark, Set.of(), on)
                        .equals(leaf.letters(mark, Set.copyOf(meant.words().places()), on));
    }

    private boolean isMarked(Words words) {
        return words.telling().allMatch(at -> around(words.leaf(), at).isPresent());
    }

    /// The innermost span of this mark with that place between its marks.
    private Optional<Span> around(Leaf leaf, int at) {
        return leaf.spans().reversed().stream()
                .filter(span -> mark.isOn(span.node()) && span.begin() <= at && at < span.finish())
                .findFirst();
    }

    private TextEdit atCaret() {
        int caret = selected.caret();
        String characters = mark.characters();
        if (PairAround.caret(selected, characters)) {
            int width = characters.length();
            return new TextEdit(caret - width, caret + width, "", caret - width, caret - width);
        }
        Optional<Words> word = Words.around(selected, leaves);
        if (word.isPresent()) {
            return mark(List.of(word.get()));
        }
        for (Leaf leaf : leaves) {
            for (Span span : leaf.spans().reversed()) {
                if (mark.isOn(span.node()) && span.begin() <= caret && caret <= span.finish()) {
                    return leave(leaf, span);
                }
            }
        }
        return Leaf.isVerbatim(document, caret) ? TextEdit.none(selected) : PairAround.inserted(selected, characters);
    }

    /// At an edge of marked words the caret goes over the mark, so that what is typed next has it no more; within, they
    /// lose it.
    private TextEdit leave(Leaf leaf, Span span) {
        if (selected.caret() == span.finish()) {
            return TextEdit.select(span.end(), span.end());
        }
        if (selected.caret() == span.begin()) {
            return TextEdit.select(span.start(), span.start());
        }
        return mark(Words.selected(List.of(leaf), span.begin(), span.finish()));
    }
}
