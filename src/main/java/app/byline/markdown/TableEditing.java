package app.byline.markdown;

import app.byline.markdown.edit.LineCommand;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.Sheet;
import app.byline.markdown.edit.TableChange;
import app.byline.markdown.edit.TableKeys;
import app.byline.markdown.edit.TableSheets;
import app.byline.markdown.edit.TextEdit;
import java.util.List;
import java.util.Optional;

/// What is done in tables, by the dialect's reading of a passage. Where the caret stands in no table, most answer
/// nothing. Pure; any thread.
public final class TableEditing {
    private TableEditing() {}

    public static Optional<TextEdit> change(TableChange change, Selected selected) {
        return change.edit(selected, Dialect::parse);
    }

    /// Tab.
    public static Optional<TextEdit> next(Selected selected) {
        return TableKeys.tab(selected, Dialect::parse);
    }

    /// Shift and Tab.
    public static Optional<TextEdit> previous(Selected selected) {
        return TableKeys.back(selected, Dialect::parse);
    }

    /// Enter.
    public static Optional<TextEdit> below(Selected selected) {
        return TableKeys.enter(selected, Dialect::parse);
    }

    /// Shift and Enter: a cell's own line.
    public static Optional<TextEdit> lineBreak(Selected selected) {
        return TableKeys.lineBreak(selected, Dialect::parse);
    }

    /// What that command of lines is about in a table: rows.
    public static Optional<TextEdit> line(LineCommand command, Selected selected) {
        return switch (command) {
            case MOVE_UP -> change(TableChange.ROW_UP, selected);
            case MOVE_DOWN -> change(TableChange.ROW_DOWN, selected);
            case DUPLICATE -> change(TableChange.ROW_COPY, selected);
            case DELETE -> change(TableChange.ROW_DELETE, selected);
            case JOIN, INDENT, OUTDENT, TICK -> Optional.empty();
        };
    }

    /// Begins a table, or makes one of the selected lines.
    public static TextEdit begin(Selected selected) {
        return TableSheets.begin(selected, Dialect::parse);
    }

    /// Brings what a spreadsheet copied into the cells from that of the caret on.
    public static Optional<TextEdit> fill(String copied, Selected selected) {
        return TableSheets.fill(copied, selected, Dialect::parse);
    }

    /// Brings the files of spreadsheets, of which there is one at least, into the cells from that of the caret on, and
    /// elsewhere makes each a table.
    public static TextEdit put(List<Sheet> sheets, Selected selected) {
        return TableSheets.put(sheets, selected, Dialect::parse);
    }

    /// Puts Markdown in the place of what is selected; blocks, for which a cell has no room, come behind its table.
    public static TextEdit insert(String markdown, Selected selected) {
        return TableSheets.insert(markdown, selected, Dialect::parse);
    }

    /// A table of what a spreadsheet copied; empty if it hardly was one.
    public static Optional<String> table(String copied) {
        return TableSheets.table(copied);
    }
}
