package app.byline.markdown.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Each line of a quote begins with `> `. Source: CommonMark 0.31.2, 5.1.
final class Quotes {
    private Quotes() {}

    static String tidied(List<String> lines, UnaryOperator<String> inside) {
        return quoted(inside.apply(content(lines)));
    }

    /// The mark and the title stay on their line, and what follows stands below them.
    static List<String> callout(List<String> lines, UnaryOperator<String> inside) {
        String first = Lines.withoutEnd(content(lines.subList(0, 1)).strip());
        String rest = inside.apply(content(lines.subList(1, lines.size())));
        String below = rest.isEmpty() ? "" : "\n" + quoted(rest);
        return List.of(quoted(first) + below, quoted(first) + "\n>" + below, Lines.stripped(lines));
    }

    private static String content(List<String> lines) {
        List<String> content = new ArrayList<>();
        for (String line : lines) {
            content.add(content(line));
        }
        return String.join("\n", content);
    }

    private static String content(String line) {
        int mark = line.length() - Lines.withoutIndent(line).length();
        boolean lazy = !line.startsWith(">", mark);
        if (lazy) {
            return line;
        }
        String rest = line.substring(mark + 1);
        if (!rest.startsWith("\t")) {
            return rest.startsWith(" ") ? rest.substring(1) : rest;
        }
        // A tab is as wide as where it stands makes it; one column of it belongs to the mark.
        int column = Indent.column(line, mark + 1);
        return " ".repeat(3 - column % 4) + rest.substring(1);
    }

    private static String quoted(String text) {
        return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }
}
