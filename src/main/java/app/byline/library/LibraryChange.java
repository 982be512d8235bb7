package app.byline.library;

import app.byline.post.PostId;

/// What happened to a post in the library.
public sealed interface LibraryChange {
    PostId id();

    record Saved(PostId id) implements LibraryChange {}

    record Trashed(PostId id) implements LibraryChange {}

    record Restored(PostId id) implements LibraryChange {}

    /// It became a favourite, or is one no longer.
    record Marked(PostId id) implements LibraryChange {}

    record Deleted(PostId id) implements LibraryChange {}
}
