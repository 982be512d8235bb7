package app.byline.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.sqlite.Function;

/// Sums over rows that hold what an author wrote, kept in the same row, since SQLite keeps none: CRC-32C
/// (https://www.rfc-editor.org/rfc/rfc3720#section-12.1) of each value's kind, length and bytes in order. SQL says
/// `checksum(…)` on every connection of this program. See docs/decisions/0035-rows-carry-checksums.md.
public final class Checksums {
    /// Of a row of `revision` as it stands, all but the name that its author may give it later.
    public static final String OF_REVISION = """
            checksum(post, revision, saved, title, first_line, slug, excerpt, categories, tags, release, release_at,
                     extras, body, packed)""";
    /// Of a row of `packed` as it stands.
    public static final String OF_PACKED = "checksum(post, revision, base, content)";

    private static final int MOST_FAULTS = 100;

    private Checksums() {}

    static void teach(Connection connection) throws SQLException {
        Function.create(connection, "checksum", new Sum(), -1, Function.FLAG_DETERMINISTIC);
    }

    /// A sentence for each row that is not as it was written, a hundred at most; none where the library is of a Byline
    /// that kept no sums.
    static List<String> faults(Session session) {
        boolean kept = session.list("select name from pragma_table_info('packed')", row -> row.text("name"))
                .contains("checksum");
        if (!kept) {
            return List.of();
        }
        List<String> texts =
                session.list("""
                select 'revision ' || revision || ' of “' || title || '” (' || post || ')' as name
                from revision where checksum is not %s limit %d
                """.formatted(OF_REVISION, MOST_FAULTS), row -> name(row) + " is not as it was saved");
        List<String> packed = session.list(
                """
                select 'revision ' || revision || ' of ' || post as name
                from packed where checksum is not %s limit %d
                """.formatted(OF_PACKED, MOST_FAULTS), row -> "the text of " + name(row) + " is not as it was packed");
        return Stream.concat(texts.stream(), packed.stream()).limit(MOST_FAULTS).toList();
    }

    /// A damaged row may lack what it is called by.
    private static String name(Row row) {
        return row.findText("name").orElse("a revision");
    }

    /// Kinds as SQLite numbers them: https://www.sqlite.org/c3ref/c_blob.html
    private static final class Sum extends Function {
        private static final int INTEGER = 1;
        private static final int NULL = 5;

        @Override
        protected void xFunc() throws SQLException {
            CRC32C sum = new CRC32C();
            for (int at = 0; at < args(); at++) {
                int kind = value_type(at);
                sum.update(kind);
                if (kind == INTEGER) {
                    add(sum, value_long(at));
                } else if (kind != NULL) {
                    byte[] bytes = value_blob(at);
                    byte[] own = bytes == null ? new byte[0] : bytes;
                    add(sum, own.length);
                    sum.update(own);
                }
            }
            result(sum.getValue());
        }

        private static void add(CRC32C sum, long number) {
            sum.update(String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
            sum.update(0);
        }
    }
}
