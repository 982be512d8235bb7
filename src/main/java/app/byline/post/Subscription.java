package app.byline.post;

/// Ends what a listener began. Closing twice does nothing more.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
