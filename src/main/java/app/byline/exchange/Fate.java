package app.byline.exchange;

/// What becomes of a thing that is imported.
public enum Fate {
    /// It comes as a new post.
    NEW,
    /// It has come before and was changed there since; the post here is brought up to date.
    CHANGED,
    /// It has come before, or the same is here from elsewhere.
    HERE,
    /// It has come before and is in the trash.
    TRASHED,
    /// It was changed there, and here, too, since it came; the post here stays as it is.
    EDITED,
    /// It was not chosen.
    SKIPPED,
    /// It can't be read.
    REFUSED;

    /// Whether an import writes anything for it.
    public boolean comes() {
        return this == NEW || this == CHANGED;
    }
}
