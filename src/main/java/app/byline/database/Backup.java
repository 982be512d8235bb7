package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A whole copy of a library, made by SQLite itself: copying an open file's bytes could tear it. It counts once it has
/// been opened and read from one end to the other. Blocking; any thread.
public final class Backup {
    private Backup() {}

    /// Where the backups of that library lie, beside it.
    public static Path folder(Path library) {
        String name = beside(library, "backups").getFileName().toString();
        int dot = name.lastIndexOf('.');
        return library.resolveSibling(dot > 0 ? name.substring(0, dot) : name);
    }

    /// `library-LABEL.byline` for `library.byline`.
    public static Path beside(Path file, String label) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(stem + "-" + label + extension);
    }

    /// Makes one of a snapshot, which nobody writes to, in a file that is not there yet.
    ///
    /// @throws DatabaseException DAMAGED when the snapshot is not whole; else when no whole backup could be written
    public static void make(Path snapshot, Path target) {
        try (Database source = Database.look(snapshot)) {
            List<String> faults = source.check();
            if (!faults.isEmpty()) {
                throw new DatabaseException(Reason.DAMAGED, faults.getFirst());
            }
            source.read(session -> {
                write(session, target);
                return true;
            });
        }
    }

    /// Opens a backup, whichever Byline made it, to be read and not changed. Close it.
    public static Database look(Path backup) {
        return Database.look(backup);
    }

    /// Writes `library-LABEL.byline` beside `library.byline`. One of that name made earlier is replaced only once the
    /// new one is on disk.
    static void write(Session session, Path file, String label) {
        write(session, beside(file, label));
    }

    private static void write(Session session, Path backup) {
        Path unfinished = backup.resolveSibling(backup.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            LibraryFile.createPrivate(unfinished);
            try {
                session.change("vacuum into ?", unfinished.toString());
                mustBeTheSame(session, unfinished);
            } catch (RuntimeException e) {
                Files.deleteIfExists(unfinished);
                throw e;
            }
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no backup could be written at " + backup, e);
        }
    }

    private static void mustBeTheSame(Session session, Path backup) {
        List<String> tables = session.list(
                "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'",
                row -> row.text("name"));
        try (Database written = Database.look(backup)) {
            List<String> faults = written.check();
            if (!faults.isEmpty()) {
                throw new DatabaseException(Reason.FAILED, "the backup is not whole: " + faults.getFirst());
            }
            for (String table : tables) {
                long rows = count(session, table);
                long backedUp = written.read(there -> count(there, table));
                if (rows != backedUp) {
                    throw new DatabaseException(
                            Reason.FAILED, "%s has %d rows, its backup %d".formatted(table, rows, backedUp));
                }
            }
        }
    }

    private static long count(Session session, String table) {
        return session.find("select count(*) as n from \"" + table + "\"", row -> row.number("n"))
                .orElseThrow();
    }
}
