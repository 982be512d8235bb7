package app.byline.sync;

import java.util.function.Consumer;

/// Opens the other side of a mirror. Used by one thread at a time.
public interface Mirrors extends AutoCloseable {
    /// For one round; closed by whoever asked.
    Outside open(Mirror mirror) throws SyncException;

    /// Whether it is worth a round where nothing has changed here: false only where a quick look tells so.
    boolean hasNews(Mirror mirror);

    /// Tells, on any thread, that something happens at a mirror that was opened; not all that happens is told.
    void onNews(Consumer<Mirror> listener);

    @Override
    void close();
}
