package app.byline.markdown.tidy;

/// Indentation, in columns: a tab goes on to the next column that four divides. Source: CommonMark 0.31.2, 2.2 «Tabs».
final class Indent {
    private Indent() {}

    /// The line without so many columns of blanks, or without all it has where these are fewer.
    static String without(String line, int columns) {
        int column = 0;
        int at = 0;
        while (at < line.length() && column < columns) {
            char c = line.charAt(at);
            if (c == '\t') {
                column += 4 - column % 4;
            } else if (c == ' ') {
                column++;
            } else {
                break;
            }
            at++;
        }
        return " ".repeat(Math.max(0, column - columns)) + line.substring(at);
    }

    /// The column at which the character stands.
    static int column(String line, int at) {
        int column = 0;
        for (int i = 0; i < at; i++) {
            column += line.charAt(i) == '\t' ? 4 - column % 4 : 1;
        }
        return column;
    }
}
