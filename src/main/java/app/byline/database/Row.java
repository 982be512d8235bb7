package app.byline.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row of an answer, its columns by name. Only good inside the function that was handed it.
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /// Makes a record of a row.
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row);
    }

    public String text(String column) {
        return findText(column).orElseThrow(() -> missing(column));
    }

    public Optional<String> findText(String column) {
        try {
            return Optional.ofNullable(row.getString(column));
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    public long number(String column) {
        return findNumber(column).orElseThrow(() -> missing(column));
    }

    public Optional<Long> findNumber(String column) {
        try {
            long value = row.getLong(column);
            return row.wasNull() ? Optional.empty() : Optional.of(value);
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    public byte[] bytes(String column) {
        try {
            return Optional.ofNullable(row.getBytes(column)).orElseThrow(() -> missing(column));
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    /// A time kept in milliseconds.
    public Instant time(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    public Optional<Instant> findTime(String column) {
        return findNumber(column).map(Instant::ofEpochMilli);
    }

    /// A list kept one item a line.
    public List<String> lines(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static DatabaseException missing(String column) {
        return new DatabaseException(DatabaseException.Reason.FAILED, "no value in column " + column);
    }
}
