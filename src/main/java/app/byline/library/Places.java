package app.byline.library;

import app.byline.post.PostId;

/// Where the author stood in each post. Blocking; any thread but JavaFX's.
public interface Places {
    /// The beginning for a post that has not been open yet.
    Place find(PostId post);

    /// Does nothing for a post that is not in the library.
    void save(PostId post, Place place);
}
