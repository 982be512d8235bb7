package app.byline.recovery;

import java.nio.file.Path;
import java.time.Instant;

/// One backup as it lies there.
///
/// @param posts how many posts are in it, those in its trash among them; -1 when it can't be read
public record BackupEntry(Path file, Instant time, Kind kind, long bytes, long posts) {
    /// Why it was made.
    public enum Kind {
        /// By itself or because its author said so. These get fewer with time.
        REGULAR,
        /// Before a newer Byline changed the library.
        BEFORE_UPDATE,
        /// Before a backup took the library's place.
        BEFORE_RESTORE
    }
}
