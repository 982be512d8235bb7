package app.byline.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Renders on one thread of its own. A snapshot waits in one place: what comes while another is worked on replaces it.
/// See docs/decisions/0005-whole-parse-spliced-preview.md.
public final class BackgroundPipeline implements MarkdownPipeline {
    private static final Logger LOG = System.getLogger(BackgroundPipeline.class.getName());
    /// Room for some ten thousand levels of nesting, in bytes; the system gives the pages only as they are used.
    private static final long STACK = 256L << 20;

    private final AtomicReference<@Nullable Snapshot> next = new AtomicReference<>();
    private final List<Consumer<Rendered>> listeners = new CopyOnWriteArrayList<>();
    private final BlockRenderer renderer = new BlockRenderer();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(BackgroundPipeline::thread);

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "byline-markdown", STACK);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void submit(Snapshot snapshot) {
        if (next.getAndSet(snapshot) == null && !thread.isShutdown()) {
            thread.execute(this::work);
        }
    }

    @Override
    public void onRendered(Consumer<Rendered> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void work() {
        Snapshot snapshot = next.getAndSet(null);
        if (snapshot == null) {
            return;
        }
        Rendered rendered = render(snapshot, renderer);
        listeners.forEach(listener -> {
            try {
                listener.accept(rendered);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a listener failed", e);
            }
        });
    }

    /// The blocks of a text as this pipeline shows them.
    static List<Block> blocks(String text) {
        return render(new Snapshot(0, text), new BlockRenderer()).blocks();
    }

    private static Rendered render(Snapshot snapshot, BlockRenderer renderer) {
        try {
            return render(snapshot, Dialect.parse(snapshot.text()), renderer);
        } catch (StackOverflowError | RuntimeException e) {
            LOG.log(Level.WARNING, "shown as plain text: {0}", e.getClass());
            return new Rendered(snapshot.version(), PlainText.blocks(snapshot.text()), List.of(), List.of(), 0);
        }
    }

    private static Rendered render(Snapshot snapshot, Document document, BlockRenderer renderer) {
        LineIndex lines = LineIndex.of(snapshot.text());
        SyntaxStyles styles = SyntaxStyles.of(document, lines);
        List<Block> blocks = renderer.render(document, lines);
        return new Rendered(snapshot.version(), blocks, styles.styles(), styles.outline(), styles.words());
    }
}
