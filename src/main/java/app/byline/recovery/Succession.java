package app.byline.recovery;

import app.byline.database.Backup;
import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/// Puts another file in a library's place. What was there is kept under a name of its own, and at no moment is there no
/// library. No program may have it open. Blocking; any thread.
public final class Succession {
    private Succession() {}

    /// Puts a copy of that backup in the library's place and returns where what was there is kept: among the backups.
    ///
    /// @throws DatabaseException when the backup is not whole or a disk fails; the library is as it was then
    public static Path restore(Path library, Path backup, Instant now) {
        mustBeWhole(backup);
        Path next = library.resolveSibling(library.getFileName() + ".unfinished");
        Path kept = Backup.folder(library).resolve(BackupFiles.name(now, BackupEntry.Kind.BEFORE_RESTORE));
        try {
            Files.createDirectories(Backup.folder(library));
            Files.copy(backup, next, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            new BackedUpMedia(library).bringBack();
            return succeed(library, next, kept);
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't put a backup in the place of " + library, e);
        }
    }

    /// Puts a repaired library in the place of the damaged one and returns where that is kept, with its log: beside it.
    ///
    /// @throws DatabaseException when a disk fails; the library is as it was then
    public static Path repaired(Path library, Path repaired, Instant now) {
        String time = BackupFiles.name(now, BackupEntry.Kind.REGULAR).replace(".byline", "");
        try {
            return succeed(library, repaired, Backup.beside(library, "damaged-" + time));
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't put a repaired library in the place of " + library, e);
        }
    }

    private static Path succeed(Path library, Path next, Path kept) throws IOException {
        try {
            // Two names for one file, until the next one takes the first.
            Files.createLink(kept, library);
        } catch (UnsupportedOperationException e) {
            Files.copy(library, kept);
        }
        Path log = library.resolveSibling(library.getFileName() + "-wal");
        if (Files.exists(log)) {
            Files.move(log, kept.resolveSibling(kept.getFileName() + "-wal"));
        }
        Files.move(next, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    private static void mustBeWhole(Path backup) {
        try (Database open = Backup.look(backup)) {
            List<String> faults = open.check();
            if (!faults.isEmpty()) {
                throw new DatabaseException(Reason.DAMAGED, faults.getFirst());
            }
        }
    }
}
