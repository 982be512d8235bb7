package app.byline.markdown.edit;

import app.byline.markdown.commonmark.TableRows;
import app.byline.markdown.commonmark.TableRows.Bounds;
import app.byline.markdown.tidy.Tables;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The table of a passage in which the caret stands: its rows, each cell as it is written, and the cell of the caret.
/// What is changed in it is written anew with the cells below each other. Source: GFM 0.29, 4.10.
final class TableGrid {
    /// The row above the line that says how columns are aligned, that line, and the first below.
    static final int HEAD = 0;

    static final int KINDS = 1;
    static final int FIRST = 2;

    private final Selected selected;
    private final int begin;
    private final int end;
    /// What stands before each row: marks of a quote, the indent or the mark of an item.
    private final List<String> prefixes = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int row = HEAD;
    private int column;
    private int offset;

    private TableGrid(Selected selected, List<TableRow> read) {
        this.selected = selected;
        begin = selected.lineStart(read.getFirst().getStartOffset());
        end = selected.lineEnd(read.getLast().getStartOffset());
        read.forEach(this::add);
        int columns = columns();
        rows.forEach(cells -> cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), "")));
    }

    /// Empty where the caret stands in none.
    static Optional<TableGrid> at(Selected selected, Function<String, ? extends Node> parse) {
        if (!hasPipe(selected)) {
            return Optional.empty();
        }
        TableBlock table = table(parse.apply(selected.text()), selected);
        return table == null ? Optional.empty() : Optional.of(new TableGrid(selected, rows(table)));
    }

    /// A table has a pipe in most of its lines: where the caret's has none nothing need be read.
    static boolean hasPipe(Selected selected) {
        int caret = selected.caret();
        return selected.text().indexOf('|', selected.lineStart(caret), selected.lineEnd(caret)) >= 0;
    }

    private static @Nullable TableBlock table(Node within, Selected selected) {
        for (Node child = within.getFirstChild(); child != null; child = child.getNext()) {
            boolean around = selected.lineStart(child.getStartOffset()) <= selected.caret()
                    && selected.caret() <= selected.lineEnd(child.getEndOffset());
            TableBlock found = !around ? null : child instanceof TableBlock block ? block : table(child, selected);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<TableRow> rows(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                rows.add((TableRow) row);
            }
        }
        return rows;
    }

    private void add(TableRow read) {
        String text = selected.text();
        int lineEnd = selected.lineEnd(read.getStartOffset());
        int start = read.getStartOffset();
        while (start < lineEnd && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int lineStart = selected.lineStart(start);
        String line = text.substring(start, lineEnd).stripTrailing();
        if (lineStart <= selected.caret() && selected.caret() <= lineEnd) {
            row = rows.size();
            placeCaret(line, selected.caret() - start);
        }
        prefixes.add(text.substring(lineStart, start));
        rows.add(new ArrayList<>(TableRows.written(BasedSequence.of(line)).stream()
                .map(BasedSequence::toString)
                .toList()));
    }

    private void placeCaret(String line, int caret) {
        List<Bounds> cells = TableRows.bounds(line);
        column = 0;
        while (column + 1 < cells.size() && caret > cells.get(column).to()) {
            column++;
        }
        Bounds cell = words(line, cells.get(column));
        offset = Math.clamp(caret - cell.from(), 0, cell.to() - cell.from());
    }

    /// What of a cell is written; of an empty one the place behind the blank.
    private static Bounds words(String line, Bounds cell) {
        int from = cell.from();
        int to = cell.to();
        if (line.substring(from, to).isBlank()) {
            return new Bounds(Math.min(from + 1, to), Math.min(from + 1, to));
        }
        while (Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return new Bounds(from, to);
    }

    // ---- what it holds

    int columns() {
        return rows.get(KINDS).size();
    }

    /// Of rows, with the line that says how columns are aligned.
    int size() {
        return rows.size();
    }

    /// The cells of a row, to be changed.
    List<String> row(int at) {
        return rows.get(at);
    }

    /// All rows, with the line that says how columns are aligned, to be changed.
    List<List<String>> rows() {
        return rows;
    }

    /// All rows below the head, to be changed.
    List<List<String>> body() {
        return rows.subList(FIRST, rows.size());
    }

    /// The row of the caret.
    int row() {
        return row;
    }

    /// The column of the caret; of what a row has too many, the last.
    int column() {
        return Math.min(column, columns() - 1);
    }

    boolean isEmpty(int at) {
        return rows.get(at).stream().allMatch(String::isEmpty);
    }

    /// Puts an empty row there.
    void insertRow(int at) {
        rows.add(at, new ArrayList<>(Collections.nCopies(columns(), "")));
    }

    void insertColumn(int at) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(at, i == KINDS ? "---" : "");
        }
    }

    void deleteColumn(int at) {
        rows.forEach(cells -> cells.remove(at));
    }

    // ---- what comes of it

    /// The table as it is now, the caret where it stood in its cell.
    TextEdit written() {
        return written(row, column(), offset, offset);
    }

    /// The caret in that cell, all that is written there selected.
    TextEdit selecting(int inRow, int inColumn) {
        return written(inRow, inColumn, 0, Integer.MAX_VALUE);
    }

    /// That cell gets the caret where it stood in the one it was in.
    TextEdit moved(int toRow, int toColumn) {
        return written(toRow, toColumn, offset, offset);
    }

    private TextEdit written(int inRow, int inColumn, int anchor, int caret) {
        StringBuilder text = new StringBuilder(selected.text().substring(0, begin));
        List<String> lines = lines();
        int at = 0;
        Bounds cell = new Bounds(0, 0);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(prefixes.get(Math.min(i, prefixes.size() - 1)));
            if (i == inRow) {
                at = text.length();
                cell = words(lines.get(i), TableRows.bounds(lines.get(i)).get(inColumn));
            }
            text.append(lines.get(i));
        }
        text.append(selected.text().substring(end));
        return TextEdit.between(
                selected,
                new Selected(
                        text.toString(),
                        at + Math.min(cell.from() + anchor, cell.to()),
                        at + (int) Math.min((long) cell.from() + caret, cell.to())));
    }

    private List<String> lines() {
        List<String> lines = rows.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .toList();
        return Tables.aligned(lines).lines().toList();
    }

    /// Whether all that is selected, or the caret, is in a single cell.
    boolean isInCell() {
        return selected.from() > begin
                && selected.from() < end
                && selected.text()
                        .substring(selected.from(), selected.to())
                        .chars()
                        .noneMatch(c -> c == '|' || c == '\n');
    }

    /// Without the table; the caret where it stood.
    TextEdit deleted() {
        int to = Math.min(selected.text().length(), end + 1);
        return new TextEdit(begin, to, "", begin, begin);
    }

    /// What is selected goes, and this comes behind the table, in the quote or the item that it stands in.
    TextEdit behind(String markdown) {
        String text = selected.text();
        String prefix = prefixes.getLast();
        String blank = prefix.stripTrailing();
        String block = markdown.lines()
                .map(line -> line.isBlank() ? blank : prefix + line)
                .collect(Collectors.joining("\n", "\n" + blank + "\n", ""));
        boolean quoteGoesOn = !blank.isEmpty() && text.startsWith("\n" + blank, end);
        String said = text.substring(selected.to(), end) + block;
        int caret = selected.from() + said.length();
        return new TextEdit(
                selected.from(), end, said + (quoteGoesOn ? "" : Insertion.blankBehind(text, end)), caret, caret);
    }

    /// Behind the table, in a paragraph of its own.
    TextEdit left() {
        TextEdit edit = written(HEAD, 0, 0, 0);
        Selected after = edit.applied(selected);
        int behind = after.text().length() - (selected.text().length() - end);
        String prefix = prefixes.getLast();
        String blank = prefix.stripTrailing();
        boolean room = after.text().startsWith("\n\n", behind);
        String apart =
                "\n" + blank + "\n" + prefix + (room || behind == after.text().length() ? "" : "\n");
        int caret = behind + 2 + blank.length() + prefix.length();
        return TextEdit.between(
                selected,
                new Selected(
                        after.text().substring(0, behind) + apart + after.text().substring(behind), caret, caret));
    }
}
