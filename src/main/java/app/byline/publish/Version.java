package app.byline.publish;

/// A blog's word for one state of a post; compared by equality only, never by order.
public record Version(String value) {}
