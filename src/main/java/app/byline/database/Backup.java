package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A whole copy of a library beside it, made by SQLite itself: copying an open file's bytes could tear it.
public final class Backup {
    private Backup() {}

    /// Writes `library-LABEL.byline` beside `library.byline`. One of that name made earlier is replaced only once the
    /// new one is on disk.
    static Path write(Session session, Path file, String label) {
        Path backup = beside(file, label);
        Path unfinished = backup.resolveSibling(backup.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            LibraryFile.createPrivate(unfinished);
            session.change("vacuum into ?", unfinished.toString());
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return backup;
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no backup could be written at " + backup, e);
        }
    }

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
}
