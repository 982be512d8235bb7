package app.byline.library;

import app.byline.database.Database;
import java.util.Optional;

/// Settings as rows of the library. Blocking; any thread but JavaFX's.
public final class SqliteSettings implements Settings {
    private final Database database;

    public SqliteSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(String key) {
        return database.read(
                session -> session.find("select value from setting where key = ?", row -> row.text("value"), key));
    }

    @Override
    public void save(String key, String value) {
        database.change(
                session -> session.change("insert or replace into setting (key, value) values (?, ?)", key, value));
    }
}
