package app.byline.markdown;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Renders on one thread of its own. A snapshot waits in one place: what comes while another is worked on replaces it.
/// What is read of a long text is told before all of it is, and a newer text is taken up in between.
public final class BackgroundPipeline implements MarkdownPipeline {
    private static final Logger LOG = System.getLogger(BackgroundPipeline.class.getName());
    /// Room for some ten thousand levels of nesting, in bytes; the system gives the pages only as they are used.
    private static final long STACK = 256L << 20;

    /// After so many nanoseconds what is read of a long text is told, then less and less often.
    private static final long FIRST_PAUSE = 8_000_000;

    private static final long LONGEST_PAUSE = 200_000_000;

    private final AtomicReference<@Nullable Snapshot> next = new AtomicReference<>();
    private final List<Consumer<Rendered>> listeners = new CopyOnWriteArrayList<>();
    /// Only the pipeline's thread touches it.
    private LiveText live = new LiveText();

    /// What comes after the end is for nobody.
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            BackgroundPipeline::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "byline-markdown", STACK);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void submit(Snapshot snapshot) {
        if (next.getAndSet(snapshot) == null) {
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
        if (snapshot != null) {
            read(snapshot);
        }
    }

    private void read(Snapshot snapshot) {
        Snapshot read = snapshot;
        long told = System.nanoTime();
        long pause = FIRST_PAUSE;
        try {
            live.change(read.text());
            while (!live.isRead()) {
                live.step();
                Snapshot newer = next.getAndSet(null);
                if (newer != null) {
                    read = newer;
                    live.change(read.text());
                } else if (!live.isRead() && System.nanoTime() - told > pause) {
                    tell(live.rendered(read.version()));
                    told = System.nanoTime();
                    pause = Math.min(2 * pause, LONGEST_PAUSE);
                }
            }
            tell(live.rendered(read.version()));
        } catch (StackOverflowError | RuntimeException e) {
            LOG.log(Level.WARNING, "shown as plain text: {0}", e.getClass());
            live = new LiveText();
            List<Block> plain = PlainText.blocks(read.text().toString());
            tell(new Rendered(read.version(), true, plain, Styles.NONE, List.of()));
        }
    }

    private void tell(Rendered rendered) {
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
        try {
            return LiveText.read(text).blocks();
        } catch (StackOverflowError | RuntimeException e) {
            LOG.log(Level.WARNING, "shown as plain text: {0}", e.getClass());
            return PlainText.blocks(text);
        }
    }
}
