package app.byline.markdown.edit;

import java.util.List;
import java.util.Optional;

/// What a file of a spreadsheet has, row by row as Markdown has cells; no row has more of them than the first.
/// `markdown` is a table of them. Immutable.
public record Sheet(List<List<String>> rows, String markdown) {
    /// The same of a file's text, whose cells are parted by tabs, semicolons or commas; empty where it has no words.
    public static Optional<Sheet> of(String text) {
        return SheetCells.file(text)
                .map(rows -> rows.stream().map(List::copyOf).toList())
                .map(rows -> new Sheet(rows, TableSheets.markdown(rows)));
    }
}
