package app.byline.recovery;

import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.database.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A library that can't be written to, opened to be read: a copy of it, or, where it is damaged, what could be read of
/// it. The library itself stays as it is. Blocking; any thread.
///
/// @param reason why it is only read
/// @param recovered what the copy holds of a damaged one
public record OnlyRead(Database database, Scratch scratch, Reason reason, Optional<Recovered> recovered) {

    /// Opens what can't be opened for that failure; `folder` takes the copy.
    ///
    /// @throws DatabaseException when nothing can be read of it either: that failure
    public static OnlyRead open(Path library, Path folder, DatabaseException failure) {
        boolean readable = failure.reason() == Reason.NEWER
                || failure.reason() == Reason.READ_ONLY
                || failure.reason() == Reason.DAMAGED;
        if (!readable || !Files.isReadable(library)) {
            throw failure;
        }
        try {
            Scratch scratch = Scratch.in(folder);
            try {
                return open(library, scratch, failure.reason());
            } catch (RuntimeException e) {
                scratch.close();
                failure.addSuppressed(e);
                throw failure;
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static OnlyRead open(Path library, Scratch scratch, Reason reason) {
        if (reason != Reason.DAMAGED) {
            try {
                return new OnlyRead(Database.openCopy(library, scratch.folder()), scratch, reason, Optional.empty());
            } catch (DatabaseException e) {
                if (e.reason() != Reason.DAMAGED) {
                    throw e;
                }
            }
        }
        Path copy = scratch.folder().resolve("readable.byline");
        Recovered recovered = SqliteRecovery.build(library, copy, BackupFiles.of(library));
        return new OnlyRead(Database.openInstead(library, copy), scratch, Reason.DAMAGED, Optional.of(recovered));
    }
}
