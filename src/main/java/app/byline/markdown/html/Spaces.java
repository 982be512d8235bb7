package app.byline.markdown.html;

import app.byline.markdown.html.Piece.Closing;
import app.byline.markdown.html.Piece.Opening;
import app.byline.markdown.html.Piece.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Takes white space at the inner edges of marked text out of it, where Markdown wants it: `<b>word </b>` is
/// `**word** `. A run of white space is one.
final class Spaces {
    private final List<Piece> out = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private Spaces() {}

    static List<Piece> outOfMarks(List<Piece> pieces) {
        Spaces spaces = new Spaces();
        pieces.forEach(spaces::add);
        spaces.flush();
        return List.copyOf(spaces.out);
    }

    private void add(Piece piece) {
        if (piece instanceof Words(String text)) {
            words(text);
            return;
        }
        char after = piece instanceof Closing && endsWithSpace() ? words.charAt(words.length() - 1) : 0;
        if (after != 0) {
            words.setLength(words.length() - 1);
        }
        flush();
        out.add(piece);
        if (after != 0) {
            words.append(after);
        }
    }

    private void words(String text) {
        boolean leads = isSpace(text.charAt(0));
        if (leads && words.isEmpty() && !out.isEmpty() && out.getLast() instanceof Opening) {
            spaceBeforeMarks(text.charAt(0));
        } else if (leads && !endsWithSpace()) {
            words.append(text.charAt(0));
        }
        words.append(text, leads ? 1 : 0, text.length());
    }

    private void spaceBeforeMarks(char space) {
        Deque<Piece> marks = new ArrayDeque<>();
        while (!out.isEmpty() && out.getLast() instanceof Opening mark) {
            out.removeLast();
            marks.push(mark);
        }
        if (!out.isEmpty() && out.getLast() instanceof Words(String before)) {
            out.removeLast();
            words.append(before);
        }
        if (!endsWithSpace()) {
            words.append(space);
        }
        flush();
        out.addAll(marks);
    }

    private boolean endsWithSpace() {
        return !words.isEmpty() && isSpace(words.charAt(words.length() - 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private void flush() {
        if (!words.isEmpty()) {
            out.add(new Words(words.toString()));
            words.setLength(0);
        }
    }
}
