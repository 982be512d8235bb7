package app.byline.embed;

import app.byline.database.Database;
import app.byline.database.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What sites said, as rows of the library. Blocking; any thread but JavaFX's.
final class SqliteCards {
    /// A row: what a site said of an address; `picture` is a file's name.
    record Said(String host, String title, String author, String picture) {}

    private final Database database;
    private final Clock clock;

    SqliteCards(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Said> find(String address) {
        return database.read(session -> session.find(
                "select host, title, author, picture from embed_card where address = ?", SqliteCards::said, address));
    }

    void save(String address, Said said) {
        database.change(session -> session.change(
                "insert or replace into embed_card (address, host, title, author, picture, asked)"
                        + " values (?, ?, ?, ?, ?, ?)",
                address,
                said.host(),
                said.title(),
                said.author(),
                said.picture(),
                clock.instant()));
    }

    /// Drops what was asked before then.
    void dropBefore(Instant time) {
        database.change(session -> session.change("delete from embed_card where asked < ?", time));
    }

    void dropAll() {
        database.change(session -> session.change("delete from embed_card"));
    }

    /// The names of the pictures that cards have.
    Set<String> pictures() {
        return new HashSet<>(database.read(session -> session.list(
                "select distinct picture from embed_card where picture <> ''", row -> row.text("picture"))));
    }

    private static Said said(Row row) {
        return new Said(row.text("host"), row.text("title"), row.text("author"), row.text("picture"));
    }
}
