package app.byline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements inside one [Database] callback; not to be kept beyond it. Values go in as `?`: text, bytes, whole
/// numbers, booleans (1 and 0), times (milliseconds), enums (their names), lists of one-line texts (one a line), and
/// Optionals of these. Only on the database's thread.
public final class Session {
    private final Connection connection;
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> list(String sql, Row.Mapper<T> mapper, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet answer = statement.executeQuery()) {
            Row row = new Row(answer);
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(mapper.map(row));
            }
            return rows;
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    /// The first row, if there is one.
    public <T> Optional<T> find(String sql, Row.Mapper<T> mapper, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() ? Optional.of(mapper.map(new Row(answer))) : Optional.empty();
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    /// How many rows changed.
    public int change(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    /// The number of the row just inserted.
    public long insert(String sql, Object... values) {
        change(sql, values);
        return find("select last_insert_rowid() as id", row -> row.number("id")).orElseThrow();
    }

    /// Runs this as the last of the surrounding transaction, behind all else that it changes; never when it is rolled
    /// back.
    public void beforeCommit(Runnable action) {
        beforeCommit.add(action);
    }

    /// Runs this on the database's thread once the surrounding transaction is on disk; never when it is rolled back.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /// Several statements at once, with no values and no answer.
    void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    void endWork() {
        List<Runnable> last = List.copyOf(beforeCommit);
        beforeCommit.clear();
        last.forEach(Runnable::run);
    }

    List<Runnable> takeAfterCommit() {
        List<Runnable> taken = List.copyOf(afterCommit);
        afterCommit.clear();
        return taken;
    }

    /// Forgets what was to happen at the end of a transaction that came to none.
    void forget() {
        beforeCommit.clear();
        afterCommit.clear();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
        return statement;
    }

    private static @Nullable Object stored(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? stored(optional.get()) : null;
            case Instant time -> time.toEpochMilli();
            case Boolean flag -> flag ? 1 : 0;
            case Enum<?> name -> name.name();
            case List<?> lines ->
                String.join("\n", lines.stream().map(String::valueOf).toList());
            case String text -> text;
            case Number number -> number;
            case byte[] bytes -> bytes;
            default -> throw new IllegalArgumentException("can't keep a " + value.getClass());
        };
    }
}
