package app.byline.markdown.edit;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What can be done to the row or the column of the caret. Pure; any thread.
public enum TableChange {
    ROW_ABOVE,
    ROW_BELOW,
    ROW_UP,
    ROW_DOWN,
    ROW_COPY,
    /// The first row becomes the head where that goes; with the last row the table goes.
    ROW_DELETE,
    COLUMN_BEFORE,
    COLUMN_BEHIND,
    COLUMN_LEFT,
    COLUMN_RIGHT,
    COLUMN_DELETE,
    ALIGN_LEFT,
    ALIGN_CENTRE,
    ALIGN_RIGHT,
    ALIGN_NONE,
    /// By the cells of the column: numbers as numbers, words as the author's language has them; empty ones last.
    SORT_UP,
    SORT_DOWN,
    /// Cells below each other, and nothing else.
    TIDY;

    /// The cell of the caret.
    private record At(int row, int column) {}

    /// Empty where the caret stands in no table.
    public Optional<TextEdit> edit(Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse).map(grid -> edit(grid, new At(grid.row(), grid.column())));
    }

    private TextEdit edit(TableGrid grid, At at) {
        return switch (this) {
            case ROW_ABOVE -> inserted(grid, Math.max(TableGrid.FIRST, at.row()));
            case ROW_BELOW -> inserted(grid, Math.max(TableGrid.FIRST, at.row() + 1));
            case ROW_UP -> exchanged(grid, at, at.row() - 1);
            case ROW_DOWN -> exchanged(grid, at, at.row() + 1);
            case ROW_COPY -> copied(grid, at);
            case ROW_DELETE -> rowDeleted(grid, at);
            case COLUMN_BEFORE -> columnInserted(grid, at, at.column());
            case COLUMN_BEHIND -> columnInserted(grid, at, at.column() + 1);
            case COLUMN_LEFT -> columnExchanged(grid, at, at.column() - 1);
            case COLUMN_RIGHT -> columnExchanged(grid, at, at.column() + 1);
            case COLUMN_DELETE -> columnDeleted(grid, at);
            case ALIGN_LEFT -> aligned(grid, at, ":--");
            case ALIGN_CENTRE -> aligned(grid, at, ":-:");
            case ALIGN_RIGHT -> aligned(grid, at, "--:");
            case ALIGN_NONE -> aligned(grid, at, "---");
            case SORT_UP -> sorted(grid, at, false);
            case SORT_DOWN -> sorted(grid, at, true);
            case TIDY -> grid.written();
        };
    }

    private static TextEdit inserted(TableGrid grid, int row) {
        grid.insertRow(row);
        return grid.selecting(row, grid.column());
    }

    /// The head and the line below it stay where they are.
    private static TextEdit exchanged(TableGrid grid, At at, int with) {
        if (at.row() < TableGrid.FIRST || with < TableGrid.FIRST || with >= grid.size()) {
            return grid.written();
        }
        Collections.swap(grid.body(), at.row() - TableGrid.FIRST, with - TableGrid.FIRST);
        return grid.moved(with, at.column());
    }

    private static TextEdit copied(TableGrid grid, At at) {
        int behind = Math.max(TableGrid.FIRST, at.row() + 1);
        grid.insertRow(behind);
        Collections.copy(
                grid.row(behind),
                grid.row(at.row() == TableGrid.KINDS ? TableGrid.HEAD : at.row())
                        .subList(0, grid.columns()));
        return grid.moved(behind, at.column());
    }

    private static TextEdit rowDeleted(TableGrid grid, At at) {
        if (at.row() <= TableGrid.KINDS && grid.size() > TableGrid.FIRST) {
            Collections.swap(grid.rows(), TableGrid.HEAD, TableGrid.FIRST);
            grid.body().removeFirst();
            return grid.moved(TableGrid.HEAD, at.column());
        }
        if (at.row() <= TableGrid.KINDS) {
            return grid.deleted();
        }
        grid.body().remove(at.row() - TableGrid.FIRST);
        int row = at.row() < grid.size() ? at.row() : grid.size() - 1;
        return grid.moved(row == TableGrid.KINDS ? TableGrid.HEAD : row, at.column());
    }

    private static TextEdit columnInserted(TableGrid grid, At at, int column) {
        grid.insertColumn(column);
        return grid.selecting(at.row() == TableGrid.KINDS ? TableGrid.HEAD : at.row(), column);
    }

    private static TextEdit columnExchanged(TableGrid grid, At at, int with) {
        if (with < 0 || with >= grid.columns()) {
            return grid.written();
        }
        grid.rows().forEach(cells -> Collections.swap(cells, at.column(), with));
        return grid.moved(at.row(), with);
    }

    private static TextEdit columnDeleted(TableGrid grid, At at) {
        if (grid.columns() == 1) {
            return grid.deleted();
        }
        grid.deleteColumn(at.column());
        return grid.moved(at.row(), Math.min(at.column(), grid.columns() - 1));
    }

    private static TextEdit aligned(TableGrid grid, At at, String kind) {
        grid.row(TableGrid.KINDS).set(at.column(), kind);
        return grid.written();
    }

    /// The caret goes with its row.
    private static TextEdit sorted(TableGrid grid, At at, boolean falling) {
        List<List<String>> rows = List.copyOf(grid.body());
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(rows::get, TableOrder.by(at.column(), falling)))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            grid.body().set(i, rows.get(order.get(i)));
        }
        boolean head = at.row() < TableGrid.FIRST;
        return grid.moved(head ? at.row() : TableGrid.FIRST + order.indexOf(at.row() - TableGrid.FIRST), at.column());
    }
}
