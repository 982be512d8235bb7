package app.byline.markdown;

import java.util.function.Consumer;

/// Renders snapshots off the caller's thread; only the newest submitted is worked on. `submit` may be called from any
/// thread; listeners hear on the pipeline's thread.
public interface MarkdownPipeline extends AutoCloseable {
    void submit(Snapshot snapshot);

    void onRendered(Consumer<Rendered> listener);

    @Override
    void close();
}
