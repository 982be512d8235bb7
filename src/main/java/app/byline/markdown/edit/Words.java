package app.byline.markdown.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a command that marks words is about: the leaves that the selection touches, and the characters of their words
/// that are meant.
record Words(Leaf leaf, List<Integer> places) {
    /// One for each leaf of which words are selected; what can't be cut is meant as a whole.
    static List<Words> selected(List<Leaf> leaves, int from, int to) {
        List<Words> found = new ArrayList<>();
        for (Leaf leaf : leaves) {
            int begin = Math.max(from, leaf.start());
            int end = Math.min(to, leaf.end());
            List<Integer> places =
                    begin < end ? places(leaf, leaf.pieceStart(begin), leaf.pieceEnd(end - 1)) : List.of();
            if (!places.isEmpty()) {
                found.add(new Words(leaf, places));
            }
        }
        return found;
    }

    /// What is selected, or the word at the caret where nothing is; none where there is none.
    static List<Words> meant(Selected selected, List<Leaf> leaves) {
        return selected.isEmpty()
                ? around(selected, leaves).stream().toList()
                : selected(leaves, selected.from(), selected.to());
    }

    /// The word around the caret, where it stands within one and not at its edge.
    static Optional<Words> around(Selected selected, List<Leaf> leaves) {
        int caret = selected.caret();
        for (Leaf leaf : leaves) {
            if (!isLetter(selected, leaf, caret - 1) || !isLetter(selected, leaf, caret)) {
                continue;
            }
            int begin = caret;
            while (isLetter(selected, leaf, begin - 1)) {
                begin--;
            }
            int end = caret;
            while (isLetter(selected, leaf, end)) {
                end++;
            }
            return Optional.of(new Words(leaf, places(leaf, begin, end)));
        }
        return Optional.empty();
    }

    private static boolean isLetter(Selected selected, Leaf leaf, int at) {
        if (!leaf.isWord(at)) {
            return false;
        }
        boolean apostrophe = "'’".indexOf(selected.text().charAt(at)) >= 0
                && isAlphabetic(selected.text(), at - 1)
                && isAlphabetic(selected.text(), at + 1);
        return apostrophe || isAlphabetic(selected.text(), at) || leaf.pieceEnd(at) - leaf.pieceStart(at) > 2;
    }

    private static boolean isAlphabetic(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static List<Integer> places(Leaf leaf, int from, int to) {
        return IntStream.range(from, to).filter(leaf::isWord).boxed().toList();
    }

    /// The same, and the rest of each word of which some is meant: all up to the blanks around it.
    Words whole() {
        int begin = first();
        while (leaf.isWord(begin - 1) || leaf.isSign(begin - 1)) {
            begin--;
        }
        int end = end();
        while (leaf.isWord(end) || leaf.isSign(end)) {
            end++;
        }
        return new Words(leaf, places(leaf, begin, end));
    }

    /// Those that tell whether all are marked: letters, digits and what can't be cut; signs, where there is nothing
    /// else.
    Stream<Integer> telling() {
        List<Integer> letters = places.stream()
                .filter(at -> isAlphabetic(leaf.text(), at) || leaf.pieceEnd(at) - leaf.pieceStart(at) > 2)
                .toList();
        return (letters.isEmpty() ? places : letters).stream();
    }

    int first() {
        return places.getFirst();
    }

    /// Behind the last of them.
    int end() {
        return places.getLast() + 1;
    }
}
