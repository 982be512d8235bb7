package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts a row of a table into its cells. A pipe with a backslash is part of a cell, also in code, and loses the
/// backslash. Source: GFM 0.29, 4.10 «Tables (extension)».
public final class TableRows {
    /// Where a backslash means itself: elsewhere it goes when the cell is read.
    private static final CharPredicate VERBATIM = CharPredicate.anyOf('`', '$', '<');

    /// A sequence of more parts takes long to make.
    private static final int MOST_PARTS = 100;

    private TableRows() {}

    static List<BasedSequence> cells(BasedSequence line) {
        List<BasedSequence> cells = written(line);
        cells.replaceAll(TableRows::cell);
        return cells;
    }

    /// The cells as they are written, with their backslashes.
    public static List<BasedSequence> written(BasedSequence line) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = new ArrayList<>();
        for (Bounds cell : bounds(row)) {
            cells.add(row.subSequence(cell.from(), cell.to()).trim());
        }
        return cells;
    }

    /// Where a cell begins behind its pipe, and where it ends before the next, in characters of its row.
    public record Bounds(int from, int to) {}

    /// Where the cells of a row stand; no blank stands before or behind the row.
    public static List<Bounds> bounds(CharSequence row) {
        List<Bounds> cells = new ArrayList<>();
        int begin = !row.isEmpty() && row.charAt(0) == '|' ? 1 : 0;
        boolean escaped = false;
        for (int at = begin; at < row.length(); at++) {
            char c = row.charAt(at);
            if (c == '|' && !escaped) {
                cells.add(new Bounds(begin, at));
                begin = at + 1;
            }
            escaped = c == '\\' && !escaped;
        }
        if (begin < row.length()) {
            cells.add(new Bounds(begin, row.length()));
        }
        return cells;
    }

    private static BasedSequence cell(BasedSequence text) {
        int pipe = text.indexOf("\\|");
        if (pipe < 0 || text.indexOfAny(VERBATIM) < 0) {
            return text;
        }
        List<BasedSequence> parts = new ArrayList<>();
        int from = 0;
        for (; pipe >= 0 && parts.size() < MOST_PARTS; pipe = text.indexOf("\\|", from)) {
            parts.add(text.subSequence(from, pipe));
            from = pipe + 1;
        }
        parts.add(text.subSequence(from));
        return SegmentedSequence.create(text, parts);
    }

    /// How each column is aligned (null: not at all), from the line below the head; empty if it is no such line.
    static List<@Nullable Alignment> columns(BasedSequence line) {
        for (int at = 0; at < line.length(); at++) {
            if ("|-: \t".indexOf(line.charAt(at)) < 0) {
                return List.of();
            }
        }
        List<@Nullable Alignment> columns = new ArrayList<>();
        for (BasedSequence cell : cells(line)) {
            if (!isDelimiter(cell)) {
                return List.of();
            }
            boolean left = cell.charAt(0) == ':';
            boolean right = cell.lastChar() == ':';
            columns.add(left && right ? Alignment.CENTER : left ? Alignment.LEFT : right ? Alignment.RIGHT : null);
        }
        return columns;
    }

    private static boolean isDelimiter(BasedSequence cell) {
        int begin = cell.startsWith(":") ? 1 : 0;
        int end = cell.endsWith(":") ? cell.length() - 1 : cell.length();
        for (int at = begin; at < end; at++) {
            if (cell.charAt(at) != '-') {
                return false;
            }
        }
        return end > begin;
    }
}
