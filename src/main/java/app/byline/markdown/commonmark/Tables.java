package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables. A paragraph's last line becomes the head when the line below delimits as many columns. Source: GFM 0.29,
/// 4.10 «Tables (extension)».
final class Tables extends AbstractBlockParser {
    /// Short rows are filled up with as many empty cells as the table has characters, and these: a wide head over many
    /// short rows would grow by the square.
    private static final int ALWAYS_ADDED_CELLS = 1_000;

    private final TableBlock block = new TableBlock();
    private final List<@Nullable Alignment> columns;
    private final List<TableCell> cells = new ArrayList<>();
    private Node section = new TableHead();
    private int room = ALWAYS_ADDED_CELLS;

    private Tables(BasedSequence head, List<@Nullable Alignment> columns) {
        this.columns = columns;
        row(head, true);
        append(section);
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (!matched.getBlockParser().isParagraphParser() || "|-:".indexOf(line.charAt(at)) < 0) {
            return BlockStart.none();
        }
        List<@Nullable Alignment> columns = TableRows.columns(line.subSequence(at));
        List<BasedSequence> lines = matched.getParagraphLines();
        BasedSequence head = lines.getLast();
        boolean piped = line.indexOf('|') >= 0 || head.indexOf('|') >= 0;
        if (columns.isEmpty() || !piped || TableRows.cells(head).size() != columns.size()) {
            return BlockStart.none();
        }
        BlockStart start = BlockStart.of(new Tables(head.trimEOL(), columns)).atIndex(state.getIndex());
        if (lines.size() == 1) {
            return start.replaceActiveBlockParser();
        }
        lines.removeLast();
        matched.getParagraphEolLengths().removeLast();
        return start;
    }

    @Override
    public TableBlock getBlock() {
        return block;
    }

    @Override
    public boolean isInterruptible() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    /// The line below the head first, then each row.
    @Override
    public void addLine(ParserState state, BasedSequence line) {
        BasedSequence row = line.trimEOL();
        if (section instanceof TableHead) {
            section = new TableSeparator();
            row(row, false);
            append(section);
        } else {
            if (section instanceof TableSeparator) {
                section = new TableBody();
                block.appendChild(section);
            }
            row(row, false);
        }
    }

    private void append(Node part) {
        part.setCharsFromContent();
        block.appendChild(part);
    }

    private void row(BasedSequence line, boolean header) {
        TableRow row = new TableRow(line);
        room += line.length();
        int column = 0;
        for (BasedSequence text : TableRows.cells(line)) {
            if (column == columns.size()) {
                break;
            }
            row.appendChild(cell(text, header, column++));
        }
        for (; column < columns.size() && room > 0; column++, room--) {
            row.appendChild(cell(line.subSequence(line.length()), header, column));
        }
        row.setRowNumber(header ? 1 : 0);
        section.appendChild(row);
    }

    private TableCell cell(BasedSequence text, boolean header, int column) {
        TableCell cell = new TableCell(text);
        cell.setText(text);
        cell.setHeader(header);
        cell.setAlignment(columns.get(column));
        if (!text.isEmpty() && !(section instanceof TableSeparator)) {
            cells.add(cell);
        }
        return cell;
    }

    @Override
    public void closeBlock(ParserState state) {
        section.setCharsFromContent();
        block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser parser) {
        cells.forEach(cell -> parser.parse(cell.getText(), cell));
        cells.clear();
    }
}
