package app.byline.markdown.edit;

import app.byline.markdown.commonmark.TableRows;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What Tab and Enter do in a table. Each answers nothing elsewhere, so that the key does what it always does.
public final class TableKeys {
    /// Two cells or more between pipes.
    private static final Pattern HEAD = Pattern.compile("\\|[^|]+\\|.*[^|\\\\]+\\|");

    private TableKeys() {}

    /// To the next cell, all of it selected; behind the last a row is begun.
    public static Optional<TextEdit> tab(Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse).map(grid -> {
            boolean last = grid.row() == TableGrid.KINDS || grid.column() + 1 >= grid.columns();
            return last ? below(grid, 0) : grid.selecting(grid.row(), grid.column() + 1);
        });
    }

    /// To the cell before; from the first nowhere.
    public static Optional<TextEdit> back(Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse).map(grid -> {
            if (grid.row() != TableGrid.KINDS && grid.column() > 0) {
                return grid.selecting(grid.row(), grid.column() - 1);
            }
            int above = grid.row() <= TableGrid.FIRST ? TableGrid.HEAD : grid.row() - 1;
            return grid.selecting(above, grid.row() == TableGrid.HEAD ? 0 : grid.columns() - 1);
        });
    }

    /// To the cell below, for which a row is begun; an empty row at the end goes, and the caret leaves the table.
    /// Behind a line alone that looks like the head of a table, one begins.
    public static Optional<TextEdit> enter(Selected selected, Function<String, ? extends Node> parse) {
        return within(selected, parse).or(() -> begun(selected, parse));
    }

    private static Optional<TextEdit> within(Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse).map(grid -> {
            boolean done = grid.row() > TableGrid.KINDS && grid.row() == grid.size() - 1 && grid.isEmpty(grid.row());
            if (!done) {
                return below(grid, grid.column());
            }
            grid.body().removeLast();
            return grid.left();
        });
    }

    private static Optional<TextEdit> begun(Selected selected, Function<String, ? extends Node> parse) {
        if (!TableGrid.hasPipe(selected)) {
            return Optional.empty();
        }
        int caret = selected.caret();
        ListShape shape = new ListShape(selected.text());
        int at = shape.lineAt(caret);
        Line line = shape.lines().get(at);
        String words = line.words().stripTrailing();
        boolean head = selected.isEmpty()
                && caret >= line.wordsStart() + words.length()
                && HEAD.matcher(words).matches()
                && isBlank(shape, at - 1)
                && isBlank(shape, at + 1);
        if (!head) {
            return Optional.empty();
        }
        String kinds =
                "\n" + line.quote() + line.indent() + " ".repeat(line.item().length()) + "|"
                        + " --- |".repeat(TableRows.bounds(words).size());
        Selected after = new TextEdit(line.end(), line.end(), kinds, caret, caret).applied(selected);
        return TableGrid.at(after, parse)
                .map(grid -> TextEdit.between(selected, below(grid, 0).applied(after)));
    }

    private static boolean isBlank(ListShape shape, int line) {
        return line < 0
                || line >= shape.lines().size()
                || shape.lines().get(line).isBlank();
    }

    /// A new line within the cell.
    public static Optional<TextEdit> lineBreak(Selected selected, Function<String, ? extends Node> parse) {
        int caret = selected.from() + BREAK.length();
        return TableGrid.at(selected, parse)
                .map(_ -> new TextEdit(selected.from(), selected.to(), BREAK, caret, caret));
    }

    /// Source: GFM 0.29, 4.10: a cell holds no line ends.
    static final String BREAK = "<br>";

    private static TextEdit below(TableGrid grid, int column) {
        int row = Math.max(TableGrid.FIRST, grid.row() + 1);
        if (row >= grid.size()) {
            grid.insertRow(row);
        }
        return grid.selecting(row, column);
    }
}
