package app.byline.history;

import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.List;
import java.util.Optional;

/// What posts said earlier. Every method may block on the disk and may be called from any thread but JavaFX's.
public interface History {
    /// The post's revisions, newest first: the newest, all that are named, and the last of every ten minutes of
    /// writing. Those that `also` names are among them where they are kept.
    List<Revision> timeline(PostId post, List<Long> also);

    /// The post as it was at that revision, if that one is still kept.
    Optional<Post> at(PostId post, long revision);

    /// Names a revision, so that it stays for good; an empty name takes the name away.
    void name(PostId post, long revision, String name);
}
