package app.byline.library;

/// Where a post stands in the library.
public enum Shelf {
    POSTS,
    TRASH
}
