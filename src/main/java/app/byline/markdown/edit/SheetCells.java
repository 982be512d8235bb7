package app.byline.markdown.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cells as spreadsheets put them on the clipboard and into files: one line a row, a tab, comma or semicolon between
/// two cells, quotes around one that holds any of these, two quotes for one in it. Source: RFC 4180.
final class SheetCells {
    /// More is no table that a reader would follow.
    private static final int MOST_COLUMNS = 100;

    private static final char[] DELIMITERS = {'\t', ';', ','};

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private final String text;
    private final char delimiter;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private SheetCells(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /// What a spreadsheet copied; empty if it does not look so.
    static Optional<List<List<String>>> copied(String text) {
        return text.indexOf('\t') < 0 ? Optional.empty() : Optional.of(new SheetCells(text, '\t').read());
    }

    /// The same if all its rows have as many cells and there are two rows at least, with any of the delimiters: then
    /// it is hardly anything else.
    static Optional<List<List<String>>> sheet(String text) {
        for (char delimiter : DELIMITERS) {
            if (text.indexOf(delimiter) >= 0) {
                List<List<String>> rows = new SheetCells(text, delimiter).read();
                int columns = rows.getFirst().size();
                boolean even = rows.stream().allMatch(cells -> cells.size() == columns);
                boolean begun = rows.stream().allMatch(cells -> cells.getFirst().isEmpty());
                if (even && !begun && columns > 1 && columns <= MOST_COLUMNS && rows.size() > 1) {
                    return Optional.of(rows);
                }
            }
        }
        return Optional.empty();
    }

    /// What a file has that says to be a sheet, whatever its rows look like; the first gets as many cells as the others
    /// have. Empty where it has no words.
    static Optional<List<List<String>>> file(String text) {
        String lines = LINE_END.matcher(text.stripTrailing()).replaceAll("\n");
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(sheet(lines).orElseGet(() -> headed(new SheetCells(lines, often(lines)).read())));
    }

    /// The delimiter of which the first line has most.
    private static char often(String lines) {
        String first = lines.lines().findFirst().orElse("");
        char often = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long there = first.chars().filter(c -> c == delimiter).count();
            if (there > most) {
                often = delimiter;
                most = there;
            }
        }
        return often;
    }

    private static List<List<String>> headed(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> head = rows.getFirst();
        while (head.size() < columns) {
            head.add("");
        }
        return rows;
    }

    private List<List<String>> read() {
        String end = text.endsWith("\n") ? "" : "\n";
        String whole = text + end;
        while (at < whole.length()) {
            row.add(cell(whole));
            if (whole.charAt(at) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            }
            at++;
        }
        return rows;
    }

    /// One cell as Markdown has it; stands at what ends it then.
    private String cell(String whole) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = whole.charAt(at) == '"' && whole.indexOf('"', at + 1) > 0;
        int from = at;
        if (quoted) {
            for (at++; at < whole.length() && !isClosing(whole); at++) {
                at += whole.startsWith("\"\"", at) ? 1 : 0;
                cell.append(whole.charAt(at));
            }
            at++;
        }
        if (at >= whole.length() || (quoted && !isEnd(whole))) {
            // Then the quote is one of the words.
            cell.setLength(0);
            at = from;
            quoted = false;
        }
        for (; !quoted && !isEnd(whole); at++) {
            cell.append(whole.charAt(at));
        }
        return written(cell.toString());
    }

    private boolean isEnd(String whole) {
        return whole.charAt(at) == delimiter || whole.charAt(at) == '\n';
    }

    private boolean isClosing(String whole) {
        return whole.charAt(at) == '"' && !whole.startsWith("\"\"", at);
    }

    /// A pipe would end the cell, a line end the row.
    static String written(String cell) {
        return cell.strip().replace("|", "\\|").replace("\r", "").replace("\n", TableKeys.BREAK);
    }
}
