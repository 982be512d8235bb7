package app.byline.exchange;

import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.List;
import java.util.Optional;

/// What was imported, remembered with the library, so that nothing comes twice and an import can be taken back.
/// Blocking; any thread but JavaFX's.
public interface ImportLog {
    /// A post that came from that item. `edited` says that its author has changed it here since; `trashed` that it is
    /// in the trash.
    record Known(PostId post, String digest, boolean edited, boolean trashed) {}

    /// What became of one arrival: the post to keep, where it came from, and the collection a new post goes into.
    record Entry(Post post, Optional<String> collection, String source, String item, String digest) {}

    /// An import that can be taken back.
    record Run(long number, String name, int posts) {}

    /// What came of an import that was taken back: so many were removed, brought back to what they said before, or put
    /// into the trash because their author had changed them since.
    record Undone(int removed, int restored, int trashed) {}

    Optional<Known> find(String source, String item);

    /// Posts that came with exactly this content, from wherever.
    List<Known> withDigest(String digest);

    /// Begins an import that is called so.
    long begin(String name);

    /// Keeps these posts and where they came from in one transaction, and returns them as they are kept now.
    List<Post> keep(long run, List<Entry> entries);

    /// The newest import that brought something and was not taken back.
    Optional<Run> last();

    Undone undo(long run);
}
