package app.byline.markdown.edit;

import java.util.List;
import java.util.stream.IntStream;

/// What is selected of a passage, which is read for it, and the lines that it touches: one that ends at a line's
/// beginning does not touch it.
record Chosen(Selected selected, ListShape shape, int first, int last) {
    static Chosen of(Selected selected) {
        ListShape shape = new ListShape(selected.text());
        int first = shape.lineAt(selected.from());
        int last = shape.lineAt(selected.to());
        boolean barely = last > first && shape.lines().get(last).start() == selected.to();
        return new Chosen(selected, shape, first, barely ? last - 1 : last);
    }

    /// Those with words, or the one line that is chosen though it is empty.
    List<Integer> wordLines() {
        List<Integer> found = IntStream.rangeClosed(first, last)
                .filter(at -> !shape.lines().get(at).isBlank() && !shape.isCode(at))
                .boxed()
                .toList();
        boolean empty = found.isEmpty() && first == last && !shape.isCode(first);
        return empty ? List.of(first) : found;
    }

    List<Line> words() {
        return wordLines().stream().map(shape.lines()::get).toList();
    }

    /// These lines and, of a caret, all of its paragraph.
    Chosen paragraph() {
        if (!selected.isEmpty() || shape.lines().get(first).isBlank()) {
            return this;
        }
        int begin = first;
        while (begin > 0 && !shape.lines().get(begin - 1).isBlank()) {
            begin--;
        }
        int end = last;
        while (end + 1 < shape.lines().size() && !shape.lines().get(end + 1).isBlank()) {
            end++;
        }
        return new Chosen(selected, shape, begin, end);
    }
}
