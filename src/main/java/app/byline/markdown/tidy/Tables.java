package app.byline.markdown.tidy;

import app.byline.markdown.commonmark.TableRows;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A table's cells stand below each other, as wide as the widest of their column, unless the table becomes too wide to
/// be read so. Source: GFM 0.29, 4.10.
public final class Tables {
    private static final int WIDEST = 120;
    private static final int NARROWEST = 3;
    /// Short rows are filled up as long as the table does not have this many times the cells then.
    private static final int MOST_FILLED = 3;

    private Tables() {}

    /// The same table aligned. Its lines have no blanks before them and no breaks behind.
    public static String aligned(List<String> lines) {
        List<List<String>> rows = lines.stream()
                .map(line -> TableRows.written(BasedSequence.of(line)).stream()
                        .map(BasedSequence::toString)
                        .collect(Collectors.toCollection(ArrayList::new)))
                .collect(Collectors.toCollection(ArrayList::new));
        int columns = rows.size() < 2 ? 0 : rows.get(1).size();
        int written = rows.stream().mapToInt(List::size).sum();
        if (columns == 0 || columns * rows.size() > written * MOST_FILLED) {
            return String.join("\n", lines);
        }
        List<String> kinds = rows.get(1);
        // A row may be shorter than the head; what it has more is not shown, and stays.
        rows.forEach(row -> row.addAll(Collections.nCopies(Math.max(0, columns - row.size()), "")));
        int[] widths = widths(rows, columns);
        List<String> aligned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            aligned.add(i == 1 ? delimiters(kinds, widths) : row(rows.get(i), kinds, widths));
        }
        return String.join("\n", aligned);
    }

    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        int all = 1;
        for (int column = 0; column < columns; column++) {
            widths[column] = NARROWEST;
            for (int row = 0; row < rows.size(); row++) {
                if (row != 1) {
                    widths[column] = Math.max(
                            widths[column], DisplayWidth.of(rows.get(row).get(column)));
                }
            }
            all += widths[column] + 3;
        }
        return all > WIDEST ? new int[columns] : widths;
    }

    private static String row(List<String> cells, List<String> kinds, int[] widths) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String cell = i < widths.length ? padded(cells.get(i), kinds.get(i), widths[i]) : cells.get(i);
            row.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        return row.toString();
    }

    private static String padded(String cell, String kind, int width) {
        int room = Math.max(0, width - DisplayWidth.of(cell));
        int left = !kind.endsWith(":") ? 0 : kind.startsWith(":") ? room / 2 : room;
        return " ".repeat(left) + cell + " ".repeat(room - left);
    }

    private static String delimiters(List<String> kinds, int[] widths) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < kinds.size(); i++) {
            String left = kinds.get(i).startsWith(":") ? ":" : "";
            String right = kinds.get(i).endsWith(":") ? ":" : "";
            int dashes = Math.max(NARROWEST, widths[i]) - left.length() - right.length();
            row.append(' ')
                    .append(left)
                    .append("-".repeat(dashes))
                    .append(right)
                    .append(" |");
        }
        return row.toString();
    }
}
