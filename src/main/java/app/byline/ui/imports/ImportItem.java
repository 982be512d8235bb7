package app.byline.ui.imports;

import app.byline.exchange.ImportRow;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A line of the import that is looked at, and whether its author wants it. JavaFX's thread.
record ImportItem(ImportRow row, BooleanProperty wanted) {
    ImportItem(ImportRow row) {
        this(row, new SimpleBooleanProperty(row.fate().comes()));
    }

    /// Its title or its place has these words, in lower case.
    boolean has(String words) {
        return row.title().toLowerCase(Locale.ROOT).contains(words)
                || row.place().toLowerCase(Locale.ROOT).contains(words);
    }
}
