package app.byline.recovery;

import app.byline.database.DatabaseException;
import app.byline.database.Session;
import app.byline.database.raw.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts rows as they were found into the tables of a new library. What a table does not take, since its keys are there
/// already or a value can't be, stays out.
final class SqliteFilling {
    private final Session session;
    private final Map<String, List<Column>> tables = new HashMap<>();

    /// `rowid`: its value is the row's number, and the record itself says nothing there.
    private record Column(String name, boolean rowid) {}

    SqliteFilling(Session session) {
        this.session = session;
        session.list("select name from sqlite_schema where type = 'table'", row -> row.text("name"))
                .forEach(table -> tables.put(table, columns(table)));
        tables.keySet().removeIf(name -> name.startsWith("sqlite_") || name.startsWith("post_words"));
    }

    /// Whether the row is in the table now and was not before.
    boolean put(String table, RawRow row) {
        List<Column> columns = tables.getOrDefault(table, List.of());
        List<Column> given =
                columns.subList(0, Math.min(columns.size(), row.values().size()));
        if (given.isEmpty()) {
            return false;
        }
        Object[] values = new Object[given.size()];
        for (int at = 0; at < values.length; at++) {
            @Nullable Object value = given.get(at).rowid() ? row.rowid() : row.value(at);
            values[at] = Optional.ofNullable(value);
        }
        String names = given.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = given.stream().map(_ -> "?").collect(Collectors.joining(", "));
        try {
            return session.change("insert or ignore into %s (%s) values (%s)".formatted(table, names, marks), values)
                    > 0;
        } catch (DatabaseException e) {
            if (e.reason() != DatabaseException.Reason.FAILED) {
                throw e;
            }
            // A strict table's word for a value of the wrong kind.
            return false;
        }
    }

    private List<Column> columns(String table) {
        return session.list(
                "select name, pk, lower(type) = 'integer' as number from pragma_table_info(?)",
                row -> new Column(row.text("name"), row.number("pk") == 1 && row.flag("number")),
                table);
    }
}
