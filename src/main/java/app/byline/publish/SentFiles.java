package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.media.Asset;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Which files blogs have already, and where; and which they may have. Blocking on the disk.
final class SentFiles {
    /// A file that was on its way and may have arrived. `settled` is when it has, if it ever does; `told` says that its
    /// author knows of it.
    record Doubt(Instant settled, boolean told) {}

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
        database.change(session -> {
            session.change(
                    "insert or replace into upload (asset, blog, remote, url, time) values (?, ?, ?, ?, ?)",
                    asset.digest(),
                    blog.value(),
                    upload.id().value(),
                    upload.address().toString(),
                    clock.instant());
            forget(session, asset, blog);
        });
    }

    // ---- what may be there

    /// Empty for a file that is not there, and for one that is.
    Optional<Doubt> doubt(Asset asset, BlogId blog) {
        return database.read(session -> session.find(
                "select settled, told from file_underway where asset = ? and blog = ?",
                row -> new Doubt(row.time("settled"), row.flag("told")),
                asset.digest(),
                blog.value()));
    }

    /// Before the wire, and again when no answer came.
    void doubt(Asset asset, BlogId blog, Doubt doubt) {
        database.change(session -> session.change(
                "insert or replace into file_underway (asset, blog, settled, told) values (?, ?, ?, ?)",
                asset.digest(),
                blog.value(),
                doubt.settled(),
                doubt.told()));
    }

    /// It has not arrived, for sure.
    void stayed(Asset asset, BlogId blog) {
        database.change(session -> forget(session, asset, blog));
    }

    private static void forget(Session session, Asset asset, BlogId blog) {
        session.change("delete from file_underway where asset = ? and blog = ?", asset.digest(), blog.value());
    }

    /// What would wait for longer than that waits for a clock that has gone back.
    static void straighten(Session session, Instant latest) {
        session.change("update file_underway set settled = ? where settled > ?", latest, latest);
    }
}
