package app.byline.markdown.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cells as spreadsheets put them on the clipboard and into files: one line a row, a tab, comma or semicolon between
/// two cells, quotes around one that holds any of these, two quotes for one in it. Source: RFC 4180.
final class SheetCells {
    /// More is no table that a reader would follow.
    private static final int MOST_COLUMNS = 100;

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
        for (char delimiter : new char[] {'\t', ';', ','}) {
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
