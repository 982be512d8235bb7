package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.media.Asset;
import app.byline.post.Post;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which files blogs have already, and where; and which they may have. Blocking on the disk.
final class SentFiles {
    /// A file that was on its way and may have arrived. `settled` is when it has, if it ever does; `told` says that its
    /// author knows of it.
    record Doubt(Instant settled, boolean told) {}

    /// What begins with a digest's first twelve digits in the text was sent; another is named by its address there.
    private static final String IN_LIBRARY = """
            select url, remote from upload
            where blog = ? and instr(?, 'media/' || substr(asset, 1, 12)) > 0
            union
            select json_extract(media, '$.address'), remote from server_media
            where blog = ? and instr(?, json_extract(media, '$.address')) > 0
            """;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

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

    /// The numbers of the post's images in that blog's media library, by their addresses there: of those that were
    /// sent, and of those that the blog was seen to have.
    Map<String, String> numbers(Post post, BlogId blog) {
        Map<String, String> numbers = new HashMap<>();
        database
                .read(session -> session.list(
                        IN_LIBRARY,
                        row -> Map.entry(row.text("url"), row.text("remote")),
                        blog.value(),
                        post.body(),
                        blog.value(),
                        post.body()))
                .stream()
                .filter(image -> NUMBER.matcher(image.getValue()).matches())
                .forEach(image -> numbers.put(image.getKey(), image.getValue()));
        return numbers;
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
