package app.byline.publish;

/// Which posts of a blog are asked for: of that kind, with those words in them, and of these that page, from 1. None of
/// the trash.
public record RemoteQuery(RemotePost.Kind kind, String words, int page, Order order) {
    /// Which come first.
    public enum Order {
        NEWEST,
        /// Such that each is on one page and one only, also while others are written.
        STEADY
    }

    /// The newest first.
    public RemoteQuery(RemotePost.Kind kind, String words, int page) {
        this(kind, words, page, Order.NEWEST);
    }

    /// The page behind this one.
    public RemoteQuery next() {
        return new RemoteQuery(kind, words, page + 1, order);
    }
}
