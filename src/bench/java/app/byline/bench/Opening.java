package app.byline.bench;

import app.byline.markdown.Rendered;
import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;

/// From the click on a long post to its first screen, in text and preview, and to all of it; how long the window's
/// thread
/// answers nothing meanwhile; and the memory the open post takes. Baseline is a post of 20,000 characters. Arguments:
/// how many runs, and the length in thousands of characters.
final class Opening {
    private static final int WARM = 3;

    private final Samples first;
    private final Samples whole;
    private final Samples blocked;

    private Opening(String name) {
        first = new Samples(name + ", first screen", "ms");
        whole = new Samples(name + ", complete", "ms");
        blocked = new Samples(name + ", longest blocked", "ms");
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        int length = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        Opening small = new Opening("20,000 characters");
        Opening large = new Opening("%,d,000 characters".formatted(length));
        Post empty = Post.begin(Instant.now()).withText("Nothing", "Nothing.\n");
        Post note = Post.begin(Instant.now()).withText("A note", LongPost.of(20_000));
        Post book = Post.begin(Instant.now()).withText("A book", LongPost.of(1_000 * length));
        List<String> lines = new ArrayList<>(List.of(Samples.head()));
        try (WindowFixture window = WindowFixture.open(
                Files.createTempDirectory("byline-bench"),
                WindowMemory.first(),
                1220,
                740,
                List.of(note, book, empty))) {
            window.preview(0);
            for (int run = 0; run < WARM + runs; run++) {
                small.open(window, note, run >= WARM);
                window.openPost(empty.id());
                large.open(window, book, run >= WARM);
                window.openPost(empty.id());
            }
            lines.addAll(List.of(
                    small.first.row(small.first), large.first.row(small.first),
                    small.whole.row(small.whole), large.whole.row(small.whole),
                    small.blocked.row(small.blocked), large.blocked.row(small.blocked)));
            long heap = heap();
            long process = process();
            large.open(window, book, false);
            long text = book.body().length();
            lines.add("\nOpen, against a post of one word: heap %.1f times its text, the whole process %.1f times."
                    .formatted((heap() - heap) / (double) text, (process() - process) / (double) text));
        }
        lines.forEach(System.out::println);
        System.exit(0);
    }

    private void open(WindowFixture window, Post post, boolean counts) {
        CodeArea area = (CodeArea) window.node("editor");
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        AtomicLong shown = new AtomicLong();
        AtomicLong complete = new AtomicLong();
        Thread beats = Thread.ofPlatform().daemon().start(() -> beat(over, longest));
        long begin = System.nanoTime();
        var watching = WindowFixture.onFx(() -> {
            long before = window.editor.version();
            var subscription = window.preview(0).shownVersion().subscribe(version -> {
                Rendered rendered = window.editor.rendered().get();
                if (version.longValue() > before && rendered != null) {
                    boolean read = area.getLength() == post.body().length();
                    shown.compareAndSet(0, read && !rendered.blocks().isEmpty() ? System.nanoTime() : 0);
                }
            });
            var _ = window.editor.open(post.id());
            return subscription;
        });
        WindowFixture.until(() -> {
            Rendered rendered = window.editor.rendered().get();
            boolean here = post.id().equals(window.editor.id().getValue());
            if (here && rendered != null && rendered.complete() && shown.get() > 0) {
                complete.compareAndSet(0, System.nanoTime());
            }
            return complete.get() > 0;
        });
        // What is painted after the last change counts too.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        over.set(true);
        WindowFixture.run(watching::unsubscribe);
        try {
            beats.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (counts) {
            first.add((shown.get() - begin) / 1e6);
            whole.add((complete.get() - begin) / 1e6);
            blocked.add(longest.get() / 1e6);
        }
    }

    /// Asks the window's thread for an answer again and again, and notes the longest wait for one.
    private static void beat(AtomicBoolean over, AtomicLong longest) {
        while (!over.get()) {
            AtomicLong answered = new AtomicLong();
            long asked = System.nanoTime();
            Platform.runLater(() -> answered.set(System.nanoTime()));
            while (answered.get() == 0) {
                LockSupport.parkNanos(500_000);
            }
            longest.accumulateAndGet(answered.get() - asked, Math::max);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long process() throws Exception {
        String sizes = Files.readString(Path.of("/proc/self/smaps_rollup"));
        return 1024
                * Long.parseLong(sizes.lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("\\D", ""));
    }
}
