package app.byline.library;

import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The posts of one library. Every method may block on the disk and may be called from any thread but JavaFX's; each
/// runs in one transaction on the database's thread. A disk or file failure is thrown as `DatabaseException`, and then
/// nothing has changed.
public interface PostStore {
    Optional<Post> find(PostId id);

    /// Where the post lies; empty when there is none.
    Optional<Shelf> shelf(PostId id);

    /// Keeps this post durably and returns it with its new revision and time. A post equal to the one kept is not
    /// written again. A post whose revision is not the newest is refused by [StaleRevisionException].
    Post save(Post post);

    /// The same for a post that is being written: it takes little time however long the text is. What a long one needs
    /// besides, words to be found by and fewer old revisions, is left for [#followUp].
    Post keep(Post post);

    /// Does a part of what [#keep] and deeds on many posts have left, in little time, and tells whether there may be
    /// more.
    boolean followUp();

    /// Keeps a post that comes from elsewhere: as [#save] does, but it was changed when the post itself says.
    Post bring(Post post);

    /// The post as it was at that revision, if that one is still kept. What an outbox job pins stays.
    Optional<Post> atRevision(PostId id, long revision);

    /// All posts that a search as an author types it finds, for what needs no pages; see [PostSearch].
    List<PostSummary> search(Shelf shelf, String words);

    /// A copy with its own identity, titled with `title`.
    Post duplicate(PostId id, String title);

    /// Marks a post as one to come back to, or takes the mark away.
    void favourite(PostId id, boolean favourite);

    void trash(PostId id);

    void restore(PostId id);

    /// Removes a trashed post for good.
    void delete(PostId id);

    /// Tells each change after it is on disk, on the database's thread.
    Subscription onChange(Consumer<LibraryChange> listener);
}
