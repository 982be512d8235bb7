package app.byline.publish;

import app.byline.database.Database;
import app.byline.media.Asset;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// Which files blogs have already, and where. Blocking on the disk.
final class SentFiles {
    private final Database database;
    private final Clock clock;

    SentFiles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<URI> where(Asset asset, BlogId blog) {
        return database.read(session -> session.find(
                "select url from upload where asset = ? and blog = ?",
                row -> URI.create(row.text("url")),
                asset.digest(),
                blog.value()));
    }

    void sent(Asset asset, BlogId blog, BlogClient.Upload.Done upload) {
        database.change(session -> session.change(
                "insert or replace into upload (asset, blog, remote, url, time) values (?, ?, ?, ?, ?)",
                asset.digest(),
                blog.value(),
                upload.id().value(),
                upload.address().toString(),
                clock.instant()));
    }
}
