package app.byline.markdown.edit;

import app.byline.markdown.tidy.Tables;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tables out of spreadsheets and out of nothing, and what else is brought into one.
public final class TableSheets {
    private static final List<List<String>> EMPTY = List.of(Collections.nCopies(3, ""), Collections.nCopies(3, ""));

    private TableSheets() {}

    /// Makes the selected lines a table if their cells are parted by tabs, semicolons or commas, and else begins an
    /// empty one; the first cell is selected. In a table nothing changes.
    public static TextEdit begin(Selected selected, Function<String, ? extends Node> parse) {
        if (TableGrid.at(selected, parse).isPresent()) {
            return TextEdit.none(selected);
        }
        String words = selected.text().substring(selected.from(), selected.to());
        Optional<List<List<String>>> sheet = SheetCells.sheet(words.strip());
        // Words that are no cells stay, in front.
        Selected where = sheet.isPresent()
                ? selected
                : new Selected(selected.text(), selected.lineEnd(selected.to()), selected.lineEnd(selected.to()));
        TextEdit inserted = Insertion.of(where, markdown(sheet.orElse(EMPTY)));
        Selected after = inserted.applied(where);
        int first = after.text().indexOf('|', inserted.from()) + 2;
        return TableGrid.at(new Selected(after.text(), first, first), parse)
                .map(grid -> TextEdit.between(
                        selected, grid.selecting(TableGrid.HEAD, 0).applied(new Selected(after.text(), first, first))))
                .orElse(inserted);
    }

    /// What a spreadsheet copied comes into the cells from that of the caret on; rows and columns are added for what
    /// finds no room. Empty if the caret stands in no table, or it is one cell's worth of words.
    public static Optional<TextEdit> fill(String copied, Selected selected, Function<String, ? extends Node> parse) {
        return SheetCells.copied(copied)
                .flatMap(cells -> TableGrid.at(selected, parse).map(grid -> filled(grid, cells)));
    }

    private static TextEdit filled(TableGrid grid, List<List<String>> cells) {
        int row = grid.row() == TableGrid.KINDS ? TableGrid.FIRST : grid.row();
        int column = grid.column();
        int last = row;
        for (List<String> written : cells) {
            while (row >= grid.size()) {
                grid.insertRow(grid.size());
            }
            while (column + written.size() > grid.columns()) {
                grid.insertColumn(grid.columns());
            }
            for (int i = 0; i < written.size(); i++) {
                grid.row(row).set(column + i, written.get(i));
            }
            last = row;
            row += row == TableGrid.HEAD ? 2 : 1;
        }
        return grid.selecting(last, column + cells.getLast().size() - 1);
    }

    /// A table of what a spreadsheet copied; empty if it hardly was one.
    public static Optional<String> table(String copied) {
        return copied.indexOf('\t') < 0
                ? Optional.empty()
                : SheetCells.sheet(copied).map(TableSheets::markdown);
    }

    /// The cells of files come into those of a table from that of the caret on, below each other, and elsewhere those
    /// of each become a table. There is one at least.
    public static TextEdit put(List<Sheet> sheets, Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse)
                .map(grid -> filled(
                        grid,
                        sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList()))
                .orElseGet(() -> Insertion.of(
                        selected, sheets.stream().map(Sheet::markdown).collect(Collectors.joining("\n\n"))));
    }

    /// Puts Markdown in the place of what is selected: where that is in a cell, which has no room for blocks, those
    /// come behind its table.
    public static TextEdit insert(String markdown, Selected selected, Function<String, ? extends Node> parse) {
        return TableGrid.at(selected, parse)
                .filter(TableGrid::isInCell)
                .map(grid -> Insertion.isApart(markdown) ? grid.behind(markdown) : Insertion.typed(selected, markdown))
                .orElseGet(() -> Insertion.of(selected, markdown));
    }

    static String markdown(List<List<String>> cells) {
        List<String> lines = new ArrayList<>();
        cells.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        lines.add(1, "|" + " --- |".repeat(cells.getFirst().size()));
        return Tables.aligned(lines);
    }
}
