package app.byline.markdown.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A stretch of a text with several carets in it, at each of which something is done in turn: in the text as what was
/// done at the ones before leaves it, as the items of a list that is numbered anew. Not thread-safe.
public final class InTurn {
    /// In UTF-16 units; more than a paragraph or a list of a person has.
    private static final int REACH = 8_192;

    private final int start;
    private final String before;
    private final List<Stretch> carets = new ArrayList<>();
    private String text;

    /// `text` begins at `start` of the whole, with a line; so are `carets`, which are in order, counted.
    public InTurn(String text, int start, List<Stretch> carets) {
        this.start = start;
        this.text = text;
        before = text;
        carets.forEach(caret -> this.carets.add(caret.moved(-start)));
    }

    /// Does that at the caret with this number; it is given the lines around the caret.
    public void at(int number, Function<Selected, TextEdit> command) {
        Stretch caret = carets.get(number);
        int from = Math.min(caret.from(), text.lastIndexOf('\n', Math.max(0, caret.from() - REACH)) + 1);
        int behind = text.indexOf('\n', Math.min(text.length(), caret.to() + REACH));
        String lines = text.substring(from, behind < 0 ? text.length() : behind);
        TextEdit edit = command.apply(new Selected(lines, caret.anchor() - from, caret.caret() - from))
                .moved(from);
        String old = text;
        text = edit.applied(new Selected(text, caret.anchor(), caret.caret())).text();
        carets.replaceAll(other -> new Stretch(shifted(other.anchor(), edit, old), shifted(other.caret(), edit, old)));
        carets.set(number, new Stretch(edit.anchor(), edit.caret()));
    }

    /// A place within what gave way keeps its line, counted from behind, and what stands behind it there: what is set
    /// anew are numbers before the words, and blanks.
    private static int shifted(int place, TextEdit edit, String old) {
        if (place <= edit.from() || place >= edit.to()) {
            return edit.shifted(place);
        }
        String words = edit.replacement();
        int line = lineEnd(
                words,
                old.substring(place, edit.to()).chars().filter(c -> c == '\n').count());
        int oldLine = old.indexOf('\n', place);
        String behind = old.substring(place, oldLine < 0 || oldLine > edit.to() ? edit.to() : oldLine);
        int lineStart = words.lastIndexOf('\n', line - 1) + 1;
        return edit.from() + lineStart + before(behind, words.substring(lineStart, line), old.charAt(place - 1) == ' ');
    }

    /// Where this stands in a line behind a place; with other blanks, where as many signs do.
    private static int before(String behind, String line, boolean afterBlank) {
        if (line.endsWith(behind)) {
            return line.length() - behind.length();
        }
        long signs = behind.chars().filter(c -> c != ' ').count();
        int at = line.length();
        while (at > 0 && (signs > 0 || (!afterBlank && line.charAt(at - 1) == ' '))) {
            at--;
            if (line.charAt(at) != ' ') {
                signs--;
            }
        }
        return at;
    }

    /// The end of the line that has so many behind it.
    private static int lineEnd(String words, long lines) {
        int end = words.length();
        for (long i = 0; i < lines && end > 0; i++) {
            end = Math.max(0, words.lastIndexOf('\n', end - 1));
        }
        return end;
    }

    /// All that was done, as one edit of the whole.
    public TextEdit edit() {
        Stretch last = carets.getLast();
        return TextEdit.between(new Selected(before, 0, 0), new Selected(text, last.anchor(), last.caret()))
                .moved(start);
    }

    /// Where the carets are then in the whole.
    public List<Stretch> carets() {
        return carets.stream().map(caret -> caret.moved(start)).toList();
    }
}
