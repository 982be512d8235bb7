package app.byline.markdown.html;

import java.util.List;

/// A part of a line on its way from HTML to Markdown.
sealed interface Piece {
    /// Text of the author; to be escaped.
    record Words(String text) implements Piece {}

    /// Markdown already.
    record Written(String markdown) implements Piece {}

    /// An address that is its own text: bare where that is read as a link, else in angle brackets.
    record Address(String url) implements Piece {}

    /// The beginning of something with marks around it. What its end is like follows from it.
    record Opening(Kind kind) implements Piece {}

    /// The end of what the last open [Opening] began.
    record Closing(Kind kind) implements Piece {}

    /// A line break that is seen.
    record Break() implements Piece {}

    /// What has marks of its own, the usual ones first.
    enum Kind {
        EMPHASIS("em", "*", "_"),
        STRONG("strong", "**", "__"),
        STRUCK("del", "~~", "~~"),
        LOWERED("sub", "~", "~"),
        RAISED("sup", "^", "^"),
        HIGHLIGHT("mark", "==", "==");

        private final String tag;
        private final String mark;
        private final String other;

        Kind(String tag, String mark, String other) {
            this.tag = tag;
            this.mark = mark;
            this.other = other;
        }

        String tag() {
            return tag;
        }

        /// Whether no blank may stand between the marks.
        boolean isOneWord() {
            return this == LOWERED || this == RAISED;
        }

        List<String> marks() {
            return List.of(mark, other);
        }
    }
}
