package app.byline.library;

import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The library's collections. A post lies in one of them or in none; putting it there changes nothing of the post
/// itself. Blocking; any thread but JavaFX's. See docs/decisions/0031-arranging-beside-posts.md.
public interface PostCollections {
    /// All, by name.
    List<PostCollection> all();

    /// The one of that name, in any case and with any accents.
    Optional<PostCollection> named(String name);

    /// Makes one, or answers the one there is of that name.
    ///
    /// @throws IllegalArgumentException for a blank name
    PostCollection create(String name);

    /// Whether it is called that now: not where another one is.
    boolean rename(long number, String name);

    /// Takes a collection away; its posts stay in the library. What is answered can be put back.
    Optional<Removed> remove(long number);

    /// Puts it back as it was. Posts that were filed elsewhere meanwhile stay there.
    void putBack(Removed removed);

    /// The names of the collections these posts lie in; a post that lies in none is not named.
    Map<PostId, String> of(Collection<PostId> posts);

    /// Tells that collections were made, renamed or taken away, on the database's thread.
    Subscription onChange(Runnable listener);

    /// A collection that was taken away, and what lay in it.
    record Removed(PostCollection collection, List<PostId> posts) {}
}
