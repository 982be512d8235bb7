package app.byline.library;

import app.byline.post.PostId;
import java.util.Collection;

/// Does things to many posts as one: all of them or, when it fails or is stopped, none; only what was deleted for good
/// until then stays so. In parts, between which others have the library. Blocking; any thread but JavaFX's. A disk
/// failure is thrown as `DatabaseException`.
public interface Deeds {
    /// Does it to these posts, where it changes them.
    Done perform(Deed deed, Collection<PostId> posts, Progress progress);

    /// Does it to all posts with that tag, those in the trash among them.
    Done performOnTagged(String tag, Deed deed, Progress progress);

    /// Takes a deed back, of each post what still is as the deed left it.
    void takeBack(Done done, Progress progress);
}
