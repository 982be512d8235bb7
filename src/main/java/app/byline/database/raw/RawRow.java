package app.byline.database.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as its bytes say, before anyone asks whether it makes sense.
///
/// @param rowid its number; 0 in a table that has none
/// @param values in the order of the table's columns: Long, Double, String, byte[] or null
/// @param torn a part of it is missing, or a text of it is no UTF-8: what can be read of it is here
public record RawRow(long rowid, List<@Nullable Object> values, boolean torn) {
    /// That value, null also where the row has fewer.
    public @Nullable Object value(int column) {
        return column < values.size() ? values.get(column) : null;
    }
}
