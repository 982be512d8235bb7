package app.byline.markdown.edit;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts Markdown in the place of what is selected: words among words, blocks with blank lines around them, and the
/// items of a list in the place of an item that is only begun.
public final class Insertion {
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(?:#{1,6} |> |[-*+] |\\d+[.)] |```|\\||!\\[|<[a-z]|---).*|.*\\n\\n.*");

    private static final Pattern LIST = Pattern.compile("(?s)(?:[-*+]|\\d{1,9}[.)]) .*");

    private Insertion() {}

    public static TextEdit of(Selected selected, String markdown) {
        int start = selected.lineStart(selected.from());
        Line line = Line.of(start, selected.text().substring(start, selected.lineEnd(start)));
        boolean begun = line.isItem()
                && line.box().isEmpty()
                && line.heading().isEmpty()
                && line.words().isBlank()
                && selected.to() <= line.end();
        return begun && LIST.matcher(markdown).matches() ? begun(selected, line, markdown) : block(selected, markdown);
    }

    /// In the place of an item that is only begun: the list that comes first, and what is behind it behind the list.
    private static TextEdit begun(Selected selected, Line line, String markdown) {
        String list = list(markdown);
        if (list.length() == markdown.length()) {
            return items(line, markdown);
        }
        if (!line.quote().isEmpty()) {
            return block(selected, markdown);
        }
        Selected whole = new Selected(selected.text(), line.start(), line.end());
        if (list.isBlank()) {
            return block(whole, markdown);
        }
        String said = items(line, list.stripTrailing()).replacement()
                + "\n\n"
                + markdown.substring(list.length()).replaceFirst("^\n+", "");
        int caret = line.start() + said.length();
        return new TextEdit(line.start(), line.end(), said + blankBehind(selected.text(), line.end()), caret, caret);
    }

    /// Of what begins with one, the list as far as a blank line ends it; nothing where something else does.
    private static String list(String markdown) {
        int end = 0;
        boolean blank = false;
        for (String text : markdown.split("(?<=\n)", -1)) {
            if (!isOfList(text.stripTrailing())) {
                return blank ? markdown.substring(0, end) : "";
            }
            blank = text.isBlank();
            end += text.length();
        }
        return markdown;
    }

    private static boolean isOfList(String text) {
        Line line = Line.of(0, text);
        boolean indented = text.startsWith(" ") || text.startsWith("\t");
        return text.isBlank() || indented || (line.isItem() && line.quote().isEmpty());
    }

    /// As far in as the item that they take the place of.
    private static TextEdit items(Line line, String markdown) {
        String margin = line.quote() + line.indent();
        String items = markdown.lines()
                .map(each -> each.isBlank() ? line.quote().stripTrailing() : margin + each)
                .collect(Collectors.joining("\n"));
        int caret = line.start() + items.length();
        return new TextEdit(line.start(), line.end(), items, caret, caret);
    }

    private static TextEdit block(Selected selected, String markdown) {
        String text = selected.text();
        int from = selected.from();
        int to = selected.to();
        String before = "";
        String after = "";
        if (BLOCK.matcher(markdown).matches()) {
            before = blankBefore(text, from);
            after = blankBehind(text, to);
        }
        String whole = before + markdown + after;
        int caret = from + before.length() + markdown.length();
        return new TextEdit(from, to, whole, caret, caret);
    }

    /// Whether it has no room in a single line with other words, as in a cell: all but words, an image or HTML.
    static boolean isApart(String markdown) {
        boolean inline = markdown.startsWith("![") || markdown.startsWith("<");
        return markdown.indexOf('\n') >= 0
                || (!inline && BLOCK.matcher(markdown).matches());
    }

    /// What makes a blank line before a block that begins there; nothing where only blanks are.
    public static String blankBefore(String text, int from) {
        boolean first = text.substring(0, from).isBlank();
        return first || text.startsWith("\n\n", from - 2) ? "" : text.startsWith("\n", from - 1) ? "\n" : "\n\n";
    }

    /// What makes a blank line behind a block that ends there; nothing where only blanks are.
    public static String blankBehind(String text, int to) {
        boolean last = text.substring(to).isBlank();
        return last || text.startsWith("\n\n", to) ? "" : text.startsWith("\n", to) ? "\n" : "\n\n";
    }

    /// Puts these words there, just as they are.
    public static TextEdit typed(Selected selected, String words) {
        int caret = selected.from() + words.length();
        return new TextEdit(selected.from(), selected.to(), words, caret, caret);
    }

    /// Deletes what is selected, or where nothing is the character before.
    public static TextEdit erased(Selected selected) {
        int from = selected.isEmpty() && selected.from() > 0
                ? Graphemes.before(selected.text(), selected.from())
                : selected.from();
        return new TextEdit(from, selected.to(), "", from, from);
    }
}
