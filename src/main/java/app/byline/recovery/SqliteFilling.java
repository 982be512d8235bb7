package app.byline.recovery;

import app.byline.database.DatabaseException;
import app.byline.database.Session;
import app.byline.database.raw.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts rows as they were found into the tables of a new library. What a table does not take, since its keys are there
/// already or a value can't be, stays out.
final class SqliteFilling {
    /// Columns of `revision`.
    private static final int BODY = 12;

    private static final int CHECKSUM = 15;

    private final Session session;
    private final Map<String, List<Column>> tables = new HashMap<>();

    /// `rowid`: its value is the row's number, and the record itself says nothing there.
    private record Column(String name, boolean rowid) {}

    SqliteFilling(Session session) {
        this.session = session;
        session.list("select name from sqlite_schema where type = 'table'", row -> row.text("name"))
                .forEach(table -> tables.put(table, columns(table)));
        tables.keySet()
                .removeIf(name -> name.startsWith("sqlite_")
                        || name.startsWith("post_words")
                        // A post that can't be saved must not look like one that was deleted here.
                        || name.equals("counterpart"));
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

    /// Puts what a post said last into its row where that is damaged. The row given is a backup's, of the same
    /// revision: the checksum of the damaged row says whether it is as it was saved, or where that is lost its own.
    void mend(RawRow revision) {
        Object[] values = IntStream.concat(IntStream.range(0, BODY + 1), IntStream.of(CHECKSUM))
                .<Object>mapToObj(at -> Optional.ofNullable(revision.value(at)))
                .toArray();
        session.change("""
                update revision set saved = ?3, title = ?4, first_line = ?5, slug = ?6, excerpt = ?7, categories = ?8,
                                    tags = ?9, release = ?10, release_at = ?11, extras = ?12, body = ?13
                where post = ?1 and revision = ?2 and packed = 0
                  and case when checksum is null and saved = ?3 then ?14 else checksum end
                      = checksum(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0)
                """, values);
    }

    private List<Column> columns(String table) {
        return session.list(
                "select name, pk, lower(type) = 'integer' as number from pragma_table_info(?)",
                row -> new Column(row.text("name"), row.number("pk") == 1 && row.flag("number")),
                table);
    }
}
