package app.byline.markdown.edit;

import app.byline.markdown.commonmark.Characters;
import app.byline.markdown.edit.Leaf.Span;
import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which characters of a leaf have a mark, and where its signs are to stand for that. Whether a sign opens or closes:
/// CommonMark 0.31.2, 6.2 «Emphasis and strong emphasis».
final class MarkedLeaf {
    private final Mark mark;
    private final String text;
    private final Words words;
    private final Leaf leaf;
    private final List<Span> affected = new ArrayList<>();
    /// Spans that no run may stand around.
    private final List<Span> crossed = new ArrayList<>();
    /// Bits are places in the text.
    private final BitSet marked = new BitSet();
    private final BitSet dropped = new BitSet();
    private int begin;
    private int end;

    /// From `start` on, and before `end`.
    private record Run(int start, int end) {}

    MarkedLeaf(Mark mark, String text, Words words) {
        this.mark = mark;
        this.text = text;
        this.words = words;
        leaf = words.leaf();
        begin = words.first();
        end = words.end();
    }

    /// What gives these words the mark, or takes it from them; `others` writes it the other way where that is possible.
    List<Change> changes(boolean on, boolean others) {
        if (on) {
            join();
        }
        takeUp();
        words.places().forEach(at -> marked.set(at, on));
        if (on) {
            blanks(words.first(), words.end());
        }
        String sign = others && !isWithinWord() ? mark.others() : sign();
        List<Change> changes = new ArrayList<>();
        for (Run run : runs()) {
            changes.add(Change.insertion(run.start(), sign));
            changes.add(Change.insertion(run.end(), sign));
        }
        changes.sort((one, other) -> Integer.compare(one.from(), other.from()));
        for (Span span : affected) {
            changes.add(Change.deletion(span.start(), span.begin()));
            changes.add(Change.deletion(span.finish(), span.end()));
        }
        return changes;
    }

    /// Marked words beside these, with no more than blanks between, become one with them.
    private void join() {
        int left = neighbour(begin - 1, -1);
        if (left >= 0 && isMarked(left)) {
            blanks(left + 1, begin);
            begin = left;
        }
        int right = neighbour(end, 1);
        if (right >= 0 && isMarked(right)) {
            blanks(end, right);
            end = right + 1;
        }
    }

    /// The next character of words in that direction within the leaf, or -1.
    private int neighbour(int from, int step) {
        int at = from;
        while (at >= leaf.start() && at < leaf.end() && !leaf.isWord(at)) {
            at += step;
        }
        return at >= leaf.start() && at < leaf.end() ? at : -1;
    }

    private boolean isMarked(int at) {
        return leaf.spans().stream()
                .anyMatch(span -> mark.isOn(span.node()) && span.begin() <= at && at < span.finish());
    }

    private void blanks(int from, int to) {
        for (int at = from; at < to; at++) {
            if (leaf.isOfWords(at) && !leaf.isWord(at)) {
                marked.set(at);
            }
        }
    }

    /// The spans whose signs are set anew, and what they mark now.
    private void takeUp() {
        for (Span span : leaf.spans()) {
            if (mark.isOn(span.node()) && span.start() < end && begin < span.end()) {
                affected.add(span);
                begin = Math.min(begin, span.start());
                end = Math.max(end, span.end());
                for (int at = span.begin(); at < span.finish(); at++) {
                    if (leaf.isOfWords(at)) {
                        marked.set(at);
                    }
                }
                dropped.set(span.start(), span.begin());
                dropped.set(span.finish(), span.end());
            }
        }
    }

    /// As the author writes it here, where that can stand within a word.
    private String sign() {
        return affected.stream()
                .map(span -> text.substring(span.start(), span.begin()))
                .filter(sign -> sign.length() == mark.characters().length() && !isWithinWord())
                .findFirst()
                .orElse(mark.characters());
    }

    private boolean isWithinWord() {
        return runsOf(marked).stream().anyMatch(run -> isLetter(run.start() - 1) || isLetter(run.end()));
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && !dropped.get(at) && Character.isLetterOrDigit(text.charAt(at));
    }

    /// Where signs can stand so that they mark; what can't be marked is left out.
    private List<Run> runs() {
        while (true) {
            List<Run> runs = runsOf(marked);
            boolean all = true;
            for (Run run : runs) {
                if (!opens(run.start())) {
                    unmark(run.start());
                    all = false;
                } else if (!closes(run.end())) {
                    unmark(run.end() - 1);
                    all = false;
                }
            }
            if (all) {
                return runs;
            }
        }
    }

    /// Of a mark beside other signs its whole span is left out of the run: the run goes on within it.
    private void unmark(int at) {
        if (leaf.isOfWords(at)) {
            marked.clear(leaf.pieceStart(at), leaf.pieceEnd(at));
            return;
        }
        leaf.spans().stream().filter(span -> span.isSign(at)).forEach(span -> crossed.add(span));
    }

    private List<Run> runsOf(BitSet wanted) {
        BitSet whole = (BitSet) wanted.clone();
        List<Span> inner = leaf.spans().reversed();
        for (Span span : inner) {
            if (!affected.contains(span) && !crossed.contains(span) && isWhole(span, whole)) {
                whole.set(span.start(), span.begin());
                whole.set(span.finish(), span.end());
            }
        }
        List<Run> runs = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int at = leaf.start(); at < leaf.end(); at++) {
            if (whole.get(at)) {
                start = start < 0 && !isBlank(at) ? at : start;
                last = isBlank(at) ? last : at;
            } else if (start >= 0 && breaks(at)) {
                runs.add(new Run(start, last + 1));
                start = -1;
            }
        }
        if (start >= 0) {
            runs.add(new Run(start, last + 1));
        }
        return runs;
    }

    private boolean isWhole(Span span, BitSet whole) {
        boolean any = false;
        for (int at = span.begin(); at < span.finish(); at++) {
            if (leaf.isWord(at)) {
                if (!whole.get(at)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private boolean isBlank(int at) {
        return leaf.isOfWords(at) && !leaf.isWord(at);
    }

    /// Whether a character that is not marked ends a run: a sign that goes away does not, nor does what begins a line
    /// of a quote.
    private boolean breaks(int at) {
        return !dropped.get(at) && (leaf.isOfWords(at) || leaf.isSign(at));
    }

    private boolean opens(int at) {
        int next = text.codePointAt(skip(at));
        return !Characters.isPunctuation(next) || isEdge(before(at));
    }

    private boolean closes(int at) {
        int last = text.codePointBefore(skipBack(at));
        return !Characters.isPunctuation(last) || isEdge(after(at));
    }

    private static boolean isEdge(int character) {
        return Character.isWhitespace(character) || Characters.isPunctuation(character);
    }

    /// Signs of the same character become one run with the one that is set.
    private int skip(int from) {
        int at = from;
        while (at < leaf.end() - 1 && (dropped.get(at) || isLikeSign(at))) {
            at++;
        }
        return at;
    }

    private int skipBack(int from) {
        int at = from;
        while (at > leaf.start() + 1 && (dropped.get(at - 1) || isLikeSign(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isLikeSign(int at) {
        return text.charAt(at) == mark.characters().charAt(0) && !leaf.isOfWords(at);
    }

    private int before(int from) {
        int at = from;
        while (at > 0 && dropped.get(at - 1)) {
            at--;
        }
        return at == 0 ? '\n' : text.codePointBefore(at);
    }

    private int after(int from) {
        int at = from;
        while (at < text.length() && dropped.get(at)) {
            at++;
        }
        return at == text.length() ? '\n' : text.codePointAt(at);
    }
}
