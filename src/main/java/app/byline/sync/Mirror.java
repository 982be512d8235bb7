package app.byline.sync;

import java.util.Optional;

/// A place outside that posts are kept in step with. `address` is a remote's or a folder's and holds no password;
/// `user` is empty where none is needed; `sent` is what was on its way there last, for a remote a commit;
/// `collection` is the one in which the posts of a folder lie.
public record Mirror(
        long number, Kind kind, String address, String user, Optional<String> sent, Optional<Long> collection) {
    public enum Kind {
        /// All posts, through a Git remote.
        GIT,
        /// The posts of a folder of Markdown files.
        FOLDER
    }

    /// Under which its password is kept.
    public String account() {
        return "sync:" + address;
    }
}
