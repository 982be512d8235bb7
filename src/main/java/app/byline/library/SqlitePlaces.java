package app.byline.library;

import app.byline.database.Database;
import app.byline.post.PostId;

/// Places as rows of the library. Blocking; any thread but JavaFX's.
public final class SqlitePlaces implements Places {
    private final Database database;

    public SqlitePlaces(Database database) {
        this.database = database;
    }

    @Override
    public Place find(PostId post) {
        return database.read(session -> session.find(
                        "select caret, line from place where post = ?",
                        row -> new Place((int) row.number("caret"), (int) row.number("line")),
                        post.value()))
                .orElse(Place.START);
    }

    @Override
    public void save(PostId post, Place place) {
        database.change(session -> session.change(
                "insert or replace into place (post, caret, line) select id, ?, ? from post where id = ?",
                place.caret(),
                place.line(),
                post.value()));
    }
}
