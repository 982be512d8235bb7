package app.byline.cli;

/// Lines and columns of a text as its file has them, both from 1. It goes through the text once for places that are
/// asked for in order.
final class LineColumns {
    private final String text;
    private int at;
    private final int before;
    private int line = 1;
    private int begin;

    /// `before` is how many lines of its file stand before the text.
    LineColumns(String text, int before) {
        this.text = text;
        this.before = before;
    }

    String text() {
        return text;
    }

    /// The line of the character there.
    int line(int place) {
        goTo(place);
        return before + line;
    }

    /// Which of its line's characters (UTF-16) it is.
    int column(int place) {
        goTo(place);
        return place - begin + 1;
    }

    private void goTo(int place) {
        if (place < at) {
            at = 0;
            line = 1;
            begin = 0;
        }
        for (; at < place; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                begin = at + 1;
            }
        }
    }
}
