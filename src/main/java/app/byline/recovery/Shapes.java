package app.byline.recovery;

import app.byline.database.raw.RawRow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// By what a row is known for one of the library's tables when nothing else says so. Only what tells it from the rows
/// of all others; whether each value may be is the new library's to say.
final class Shapes {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// Columns as the migrations have them, in their order.
    private static final Map<String, Predicate<RawRow>> BY_TABLE = Map.ofEntries(
            Map.entry("post", row -> id(row, 1) && oneOf(row, 2, "POSTS", "TRASH") && number(row, 4)),
            Map.entry("revision", row -> id(row, 0) && number(row, 1) && oneOf(row, 9, "DRAFT", "NOW", "AT")),
            Map.entry(
                    "packed",
                    row -> id(row, 0) && number(row, 1) && row.values().size() == 4 && row.value(3) instanceof byte[]),
            Map.entry("blog", row -> oneOf(row, 2, "SITE", "WORDPRESS") && number(row, 5)),
            Map.entry("publication", row -> id(row, 0) && text(row, 1) && number(row, 6) && number(row, 8)),
            Map.entry("published", row -> id(row, 1) && text(row, 2) && number(row, 4) && number(row, 7)),
            Map.entry(
                    "publish_job",
                    row -> id(row, 1) && oneOf(row, 4, "READY", "SENDING", "CHECKING", "FAILED", "DONE", "CANCELLED")),
            Map.entry("asset", row -> digest(row) && text(row, 1) && number(row, 3) && number(row, 4)),
            Map.entry("upload", row -> digest(row) && text(row, 1) && text(row, 3) && number(row, 4)));

    private Shapes() {}

    /// The table that a row without a name can only be of.
    static Optional<String> tableOf(RawRow row) {
        return BY_TABLE.entrySet().stream()
                .filter(entry -> entry.getValue().test(row))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether it can be a row of that table.
    static boolean fits(String table, RawRow row) {
        return BY_TABLE.getOrDefault(table, _ -> true).test(row);
    }

    private static boolean id(RawRow row, int column) {
        return row.value(column) instanceof String text && ID.matcher(text).matches();
    }

    private static boolean digest(RawRow row) {
        return row.value(0) instanceof String text && DIGEST.matcher(text).matches();
    }

    private static boolean text(RawRow row, int column) {
        return row.value(column) instanceof String;
    }

    private static boolean number(RawRow row, int column) {
        return row.value(column) instanceof Long;
    }

    private static boolean oneOf(RawRow row, int column, String... words) {
        @Nullable Object value = row.value(column);
        return value != null && Set.of(words).contains(value);
    }
}
