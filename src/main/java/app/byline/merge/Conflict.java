package app.byline.merge;

/// Something of a post that both sides changed, each in its way. In texts both versions stand in the merged post, of
/// other facts one does; here are all three.
public record Conflict(Field field, String base, String mine, String theirs) {
    /// A part of a post that is merged by itself.
    public enum Field {
        TITLE,
        TEXT,
        SLUG,
        EXCERPT,
        RELEASE,
        EXTRAS
    }
}
