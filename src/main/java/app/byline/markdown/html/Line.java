package app.byline.markdown.html;

import app.byline.markdown.html.Piece.Address;
import app.byline.markdown.html.Piece.Break;
import app.byline.markdown.html.Piece.Closing;
import app.byline.markdown.html.Piece.Opening;
import app.byline.markdown.html.Piece.Words;
import app.byline.markdown.html.Piece.Written;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The text of a paragraph, a heading or a cell as Markdown: one line, but for the breaks that are seen.
final class Line {
    /// Where a line stands. A cell's and a heading's must stay one line.
    enum Where {
        PARAGRAPH,
        HEADING,
        CELL
    }

    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\\[\\]()\"'`*_~|\\\\]*[\\w/=]");

    private final List<Piece> pieces;
    private final @Nullable String[] marks;
    private final Escapes escapes;
    private final Where where;
    private final Manner manner;
    private final StringBuilder out = new StringBuilder();
    private int linkDepth;

    private Line(List<Piece> pieces, Where where, Manner manner) {
        this.pieces = pieces;
        this.where = where;
        this.manner = manner;
        marks = Marks.of(pieces, manner.careful());
        escapes = Escapes.in(
                pieces.stream()
                        .map(piece -> piece instanceof Words(String text) ? text : piece instanceof Address ? "" : "]")
                        .collect(Collectors.joining()),
                manner.careful());
    }

    static String of(List<Node> nodes, Where where, Manner manner) {
        return new Line(Pieces.of(nodes, manner, where == Where.CELL), where, manner).write();
    }

    private String write() {
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Words(String text) -> words(text, i);
                case Written(String text) -> written(text);
                case Address(String url) -> out.append(isBare(url, i) ? url : "<" + url + ">");
                case Opening _, Closing _ -> out.append(Objects.requireNonNull(marks[i]));
                case Break _ -> lineBreak(i);
            }
        }
        return out.toString();
    }

    private void written(String text) {
        linkDepth += text.equals("[") ? 1 : text.startsWith("](") ? -1 : 0;
        out.append(text);
    }

    private void words(String text, int i) {
        boolean ends = i + 1 == pieces.size() || pieces.get(i + 1) instanceof Break;
        String shown = where == Where.PARAGRAPH && !endsBeforeTag(text, i) ? text : text.replace('\n', ' ');
        shown = startsLine() && isSpace(shown.charAt(0)) ? shown.substring(1) : shown;
        shown = ends && !shown.isEmpty() && isSpace(shown.charAt(shown.length() - 1))
                ? shown.substring(0, shown.length() - 1)
                : shown;
        String[] lines = shown.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            boolean last = line + 1 == lines.length;
            boolean tagged = last && !ends && !(pieces.get(i + 1) instanceof Words);
            words(lines[line], last ? after(i) : '\n', ends && last, !tagged);
            out.append(last ? "" : "\n");
        }
    }

    private void words(String shown, int after, boolean ends, boolean ended) {
        if (shown.isEmpty()) {
            return;
        }
        var place = new Escapes.Place(before(), after, linkDepth > 0, where == Where.CELL);
        boolean first = startsLine() && where == Where.PARAGRAPH;
        String escaped = first ? escapes.atLineStart(shown, place, ended) : escapes.of(shown, place);
        out.append(edges(escaped, startsLine(), ends));
    }

    /// A tag or a comment at the beginning of a line may begin a block.
    private boolean endsBeforeTag(String text, int i) {
        return text.endsWith("\n")
                && i + 1 < pieces.size()
                && (pieces.get(i + 1) instanceof Written(String markdown)
                        ? markdown.startsWith("<")
                        : marks[i + 1] != null
                                && Objects.requireNonNull(marks[i + 1]).startsWith("<"));
    }

    /// A space that must not break is no space to Markdown; at the end of a line some tools take it away.
    private static String edges(String text, boolean starts, boolean ends) {
        String begun = starts && text.startsWith("\u00a0") ? "&nbsp;" + text.substring(1) : text;
        return ends && begun.endsWith("\u00a0") ? begun.substring(0, begun.length() - 1) + "&nbsp;" : begun;
    }

    private boolean startsLine() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private int before() {
        return startsLine() ? 0 : out.charAt(out.length() - 1);
    }

    private int after(int i) {
        if (i + 1 == pieces.size()) {
            return 0;
        }
        return switch (pieces.get(i + 1)) {
            case Words(String text) -> text.charAt(0);
            case Written(String text) -> text.charAt(0);
            case Address(String url) -> isBare(url, i + 1) ? url.charAt(0) : '<';
            case Opening _, Closing _ -> Objects.requireNonNull(marks[i + 1]).charAt(0);
            case Break _ -> '\n';
        };
    }

    /// Alone it would be an embed; beside other characters they could be read as part of it.
    private boolean isBare(String url, int i) {
        boolean alone = pieces.size() == 1;
        boolean open =
                i > 0 && !(pieces.get(i - 1) instanceof Words(String text) && isSpace(text.charAt(text.length() - 1)));
        boolean ended =
                i + 1 < pieces.size() && !(pieces.get(i + 1) instanceof Words(String text) && isSpace(text.charAt(0)));
        return !manner.careful()
                && !alone
                && !open
                && !ended
                && BARE.matcher(url).matches();
    }

    private void lineBreak(int i) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        // At the beginning of a line a tag or a comment may begin a block.
        int next = i + 1 < pieces.size() && isBlank(pieces.get(i + 1)) ? i + 2 : i + 1;
        boolean stays = where != Where.PARAGRAPH
                || next == pieces.size()
                || (pieces.get(next) instanceof Written(String text) && text.startsWith("<"));
        out.append(stays ? "<br>" : "\\\n");
    }

    private static boolean isBlank(Piece piece) {
        return piece instanceof Words(String text) && text.isBlank();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
