package app.byline.recovery;

import java.nio.file.Path;
import java.util.List;

/// What became of a damaged library's posts in the new one.
///
/// @param file the new library
/// @param posts each post that there is any sign of
/// @param revisions how many revisions are in the new library, the newest among them
/// @param revisionsLost how many were found and could not be read
/// @param logLeftOut the log beside the file was another's, or broken, and nothing of it was taken
public record Recovered(Path file, List<Saved> posts, long revisions, long revisionsLost, boolean logLeftOut) {
    /// A post and how much of it was saved. `title` is empty where nothing says it; `id` is the post's.
    public record Saved(String id, String title, Fate fate) {}

    /// From best to worst.
    public enum Fate {
        /// As it was last saved.
        WHOLE,
        /// Its newest text, of which a part is missing or garbled.
        GAPS,
        /// Its newest text is lost; an older one from its history stands there.
        OLDER,
        /// It is as the newest readable backup has it.
        FROM_BACKUP,
        /// Nothing of its text could be read.
        LOST
    }

    /// How many posts had that fate.
    public long count(Fate fate) {
        return posts.stream().filter(post -> post.fate() == fate).count();
    }

    /// Those that are not as they were last saved.
    public List<Saved> notWhole() {
        return posts.stream().filter(post -> post.fate() != Fate.WHOLE).toList();
    }
}
