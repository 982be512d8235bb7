package app.byline.library;

/// A post that was found and, when words were looked for, where they are in its text.
public record FoundPost(PostSummary summary, boolean favourite, SearchContext context) {}
