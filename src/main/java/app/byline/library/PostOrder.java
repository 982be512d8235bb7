package app.byline.library;

/// In which order posts are listed.
///
/// @param reversed the other way round than is usual for that fact
public record PostOrder(By by, boolean reversed) {
    /// As a search orders what it finds.
    public static final PostOrder FITTING = new PostOrder(By.FITTING, false);

    /// By which fact.
    public enum By {
        /// What fits the words best comes first; without words, what was changed last.
        FITTING,
        /// Last changed first.
        CHANGED,
        /// Last begun first.
        BEGUN,
        /// From A to Z.
        TITLE,
        /// Last published first, and behind them what never was.
        PUBLISHED,
        /// Longest first.
        WORDS
    }

    /// The order as SQL; empty where the search has its own.
    String sql() {
        return switch (by) {
            case FITTING -> "";
            case CHANGED -> falling("post.modified");
            case BEGUN -> falling("post.created");
            case TITLE -> reversed ? "post.sort_title desc, post.number desc" : "post.sort_title, post.number";
            case PUBLISHED ->
                reversed ? "post.published asc nulls last, post.number" : "post.published desc, post.number desc";
            case WORDS -> falling("post.words");
        };
    }

    private String falling(String column) {
        return reversed ? column + ", post.number" : column + " desc, post.number desc";
    }
}
