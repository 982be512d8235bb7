package app.byline.recovery;

import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.List;
import java.util.Optional;

/// The backups of one library. Blocking, some for long; any thread but JavaFX's and the database's. A backup is only
/// read, and one that fails is thrown as `DatabaseException`.
public interface Backups {
    /// All of them, newest first.
    List<BackupEntry> list();

    /// Makes one, reads it from end to end, and lets older ones go that are too many. Others are not kept waiting.
    ///
    /// @throws DatabaseException DAMAGED when the library itself is not whole: none was made and none went; another
    ///     reason when no whole one could be written
    BackupEntry make();

    /// Reads the whole library while others go on with it. None of a whole one.
    List<String> faults();

    /// What is in it, the newest first.
    List<BackedUpPost> posts(BackupEntry backup);

    /// One post as the backup has it.
    Optional<Post> post(BackupEntry backup, PostId id);

    /// Gives the library this post as the backup has it: as its next revision where it is there, out of the trash where
    /// it is in it, and anew where it is gone.
    Post restore(BackupEntry backup, PostId id);
}
