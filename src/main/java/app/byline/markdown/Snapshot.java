package app.byline.markdown;

/// A text at one moment. Versions rise for the life of the program, also from post to post: a smaller one is older.
public record Snapshot(long version, LongText text) {}
