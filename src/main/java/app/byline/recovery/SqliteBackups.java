package app.byline.recovery;

import app.byline.database.Backup;
import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.database.Row;
import app.byline.database.Scratch;
import app.byline.history.SqliteRevisions;
import app.byline.library.PostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.recovery.BackedUpPost.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Backups as files beside the library, `NAME-backups`. See docs/decisions/0028-backups-from-snapshots.md.
public final class SqliteBackups implements Backups {
    private final Database database;
    private final PostStore posts;
    private final Clock clock;
    private final Path scratch;
    private final BackedUpMedia media;

    /// `scratch` is a folder for what is thrown away again.
    public SqliteBackups(Database database, PostStore posts, Clock clock, Path scratch) {
        this.database = database;
        this.posts = posts;
        this.clock = clock;
        this.scratch = scratch;
        this.media = new BackedUpMedia(database.file());
    }

    @Override
    public List<BackupEntry> list() {
        return BackupFiles.of(database.file()).stream().map(this::entry).toList();
    }

    // ---- making

    @Override
    public BackupEntry make() {
        return make(BackupEntry.Kind.REGULAR);
    }

    private synchronized BackupEntry make(BackupEntry.Kind kind) {
        Path folder = Backup.folder(database.file());
        try {
            Files.createDirectories(folder);
            // On the library's own disk: what has no room here has no room for the backup either.
            try (Scratch there = Scratch.in(folder)) {
                Path snapshot = there.folder().resolve("snapshot.byline");
                database.snapshot(snapshot);
                Path made = folder.resolve(BackupFiles.name(clock.instant(), kind));
                Backup.make(snapshot, made);
                media.keep();
                thinOut();
                return entry(made);
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no backup could be written in " + folder, e);
        }
    }

    private void thinOut() throws IOException {
        Map<Instant, Path> regular = BackupFiles.of(database.file()).stream()
                .filter(file -> BackupFiles.kind(file) == BackupEntry.Kind.REGULAR)
                .collect(Collectors.toMap(BackupFiles::time, Function.identity(), (a, _) -> a));
        for (Instant surplus : Keeping.surplus(List.copyOf(regular.keySet()), clock.instant(), clock.getZone())) {
            Files.deleteIfExists(regular.get(surplus));
        }
    }

    @Override
    public List<String> faults() {
        try (Scratch there = Scratch.in(scratch)) {
            Path snapshot = there.folder().resolve("snapshot.byline");
            database.snapshot(snapshot);
            try (Database copy = Backup.look(snapshot)) {
                return copy.check();
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no room for a look at " + database.file(), e);
        }
    }

    // ---- reading

    private BackupEntry entry(Path file) {
        return new BackupEntry(
                file,
                BackupFiles.time(file),
                BackupFiles.kind(file),
                file.toFile().length(),
                count(file));
    }

    private static long count(Path file) {
        try (Database backup = Backup.look(file)) {
            return backup.read(session -> session.find("select count(*) as n from post", row -> row.number("n")))
                    .orElse(-1L);
        } catch (DatabaseException e) {
            return -1;
        }
    }

    private record Known(PostId id, String title, Instant modified, long revision, boolean inTrash) {
        static Known of(Row row) {
            return new Known(
                    new PostId(row.text("id")),
                    row.text("title"),
                    row.time("saved"),
                    row.number("revision"),
                    row.flag("trash"));
        }

        boolean sameAs(Known other) {
            return modified.equals(other.modified()) && revision == other.revision();
        }
    }

    private static List<Known> known(Database library) {
        return library.read(session -> session.list("""
                select post.id, revision.title, revision.saved, revision.revision, post.shelf = 'TRASH' as trash
                from post join revision on revision.post = post.id and revision.revision = post.revision
                order by revision.saved desc, post.number desc
                """, Known::of));
    }

    @Override
    public List<BackedUpPost> posts(BackupEntry backup) {
        Map<PostId, Known> now = known(database).stream().collect(Collectors.toMap(Known::id, Function.identity()));
        try (Database open = Backup.look(backup.file())) {
            return known(open).stream()
                    .map(then -> new BackedUpPost(
                            then.id(), then.title(), then.modified(), then.inTrash(), difference(then, now, open)))
                    .toList();
        }
    }

    private Difference difference(Known then, Map<PostId, Known> all, Database backup) {
        Known now = all.get(then.id());
        if (now == null || (now.inTrash() && !then.inTrash())) {
            return Difference.MISSING;
        }
        // Saved since then, and perhaps brought back to what it said.
        boolean same = now.sameAs(then) || words(database, then.id()).equals(words(backup, then.id()));
        return same ? Difference.NONE : Difference.OTHER;
    }

    private static List<String> words(Database library, PostId id) {
        return library.read(session -> session.list("""
                select revision.title || char(0) || coalesce(revision.slug, '') || char(0) || revision.excerpt || char(0)
                       || revision.categories || char(0) || revision.tags || char(0) || revision.body as words
                from post join revision on revision.post = post.id and revision.revision = post.revision
                where post.id = ?
                """, row -> row.text("words"), id.value()));
    }

    @Override
    public Optional<Post> post(BackupEntry backup, PostId id) {
        // A copy, which may be brought up to date: its tables may be of an older Byline.
        try (Scratch there = Scratch.in(scratch);
                Database open = Database.openCopy(backup.file(), there.folder())) {
            return open.read(session -> SqliteRevisions.newest(session, id));
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no room for a look at " + backup.file(), e);
        }
    }

    // ---- bringing back

    @Override
    public Post restore(BackupEntry backup, PostId id) {
        Post then = post(backup, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
        try {
            media.bringBack();
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no room for the images of " + database.file(), e);
        }
        return database.write(_ -> {
            Optional<Post> now = posts.find(id);
            Post back = posts.save(
                    then.saved(then.modified(), now.map(Post::revision).orElse(0L)));
            posts.restore(id);
            return back;
        });
    }
}
