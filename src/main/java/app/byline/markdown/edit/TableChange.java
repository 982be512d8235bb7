package app.byline.markdown.edit;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Collections;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What can be done to the row or the column of the caret. Pure; any thread.
public enum TableChange {
    ROW_ABOVE((grid, at) -> inserted(grid, Math.max(TableGrid.FIRST, at.row()))),
    ROW_BELOW((grid, at) -> inserted(grid, Math.max(TableGrid.FIRST, at.row() + 1))),
    ROW_UP((grid, at) -> exchanged(grid, at, at.row() - 1)),
    ROW_DOWN((grid, at) -> exchanged(grid, at, at.row() + 1)),
    ROW_COPY(TableChange::copied),
    /// The first row becomes the head where that goes; with the last row the table goes.
    ROW_DELETE(TableChange::rowDeleted),
    COLUMN_BEFORE((grid, at) -> columnInserted(grid, at, at.column())),
    COLUMN_BEHIND((grid, at) -> columnInserted(grid, at, at.column() + 1)),
    COLUMN_LEFT((grid, at) -> columnExchanged(grid, at, at.column() - 1)),
    COLUMN_RIGHT((grid, at) -> columnExchanged(grid, at, at.column() + 1)),
    COLUMN_DELETE(TableChange::columnDeleted),
    ALIGN_LEFT((grid, at) -> aligned(grid, at, ":--")),
    ALIGN_CENTRE((grid, at) -> aligned(grid, at, ":-:")),
    ALIGN_RIGHT((grid, at) -> aligned(grid, at, "--:")),
    ALIGN_NONE((grid, at) -> aligned(grid, at, "---")),
    /// By the cells of the column: numbers as numbers, words as the author's language has them; empty ones last.
    SORT_UP((grid, at) -> sorted(grid, at, false)),
    SORT_DOWN((grid, at) -> sorted(grid, at, true)),
    /// Cells below each other, and nothing else.
    TIDY((grid, _) -> grid.written());

    /// The cell of the caret.
    private record At(int row, int column) {}

    private final BiFunction<TableGrid, At, TextEdit> change;

    TableChange(BiFunction<TableGrid, At, TextEdit> change) {
        this.change = change;
    }

    /// Empty where the caret stands in no table.
    public Optional<TextEdit> edit(Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse).map(grid -> change.apply(grid, new At(grid.row(), grid.column())));
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
        var row = grid.row(at.row());
        grid.body().sort(TableOrder.by(at.column(), falling));
        int now = 0;
        while (grid.row(now) != row) {
            now++;
        }
        return grid.moved(now, at.column());
    }
}
