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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;

/// From the click on a long post to its first screen, in text and preview, and to all of it; how long the window's
/// thread answers nothing meanwhile; and the memory the open post takes, once that has settled. Baseline is a post of
/// 20,000 characters. Arguments: how many runs, and the length in thousands of characters.
final class Opening {
    private static final int WARM = 3;
    private static final long SETTLING = TimeUnit.MILLISECONDS.toNanos(300);
    /// The heap has settled when it has shrunk by no more than some bytes in so many collections, a second apart.
    private static final int STILL = 6;
    private static final long NOISE = 100_000;

    private final Samples first;
    private final Samples whole;
    private final Samples blocked;

    Opening(String name) {
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
            small.open(window, empty, false);
            long process = process();
            large.open(window, book, false);
            long heap = heap();
            process = process() - process;
            // The baseline comes last: what the runs left behind goes slowly, and would make it too high before.
            window.openPost(empty.id());
            small.open(window, empty, false);
            double text = book.body().length();
            lines.add("\nOpen, against a post of one word: heap %.1f times its text, the whole process %.1f times."
                    .formatted((heap - heap()) / text, process / text));
        }
        lines.forEach(System.out::println);
        System.exit(0);
    }

    /// How long it took until all was shown, and the longest time blocked, as a row of a table.
    String row(String name) {
        return "| %s | %,.0f ms | %,.0f ms |".formatted(name, whole.median(), blocked.median());
    }

    /// Opens a post in that window and waits until all of it is shown.
    void open(WindowFixture window, Post post, boolean counts) throws InterruptedException {
        Watch watch = new Watch(window, post);
        long begin = System.nanoTime();
        WindowFixture.onFx(() -> window.editor.open(post.id()));
        long longest = watch.untilComplete();
        if (counts) {
            first.add((watch.first - begin) / 1e6);
            whole.add((watch.complete - begin) / 1e6);
            blocked.add(longest / 1e6);
        }
    }

    /// Asks the window's thread again and again what it shows of a post.
    private static final class Watch {
        /// Blocks that more than fill the page.
        private static final int SCREEN = 12;

        private final WindowFixture window;
        private final Post post;
        private final CodeArea area;
        private final WebView page;
        private final ReadOnlyLongProperty shown;
        private volatile long first;
        private volatile long complete;

        Watch(WindowFixture window, Post post) {
            this.window = window;
            this.post = post;
            area = (CodeArea) window.node("editor");
            page = (WebView) window.node("preview-page");
            shown = window.preview(0).shownVersion();
        }

        /// Answers the longest time it did not answer, in nanoseconds, up to some moments after all was there: what is
        /// painted then counts too.
        long untilComplete() throws InterruptedException {
            long longest = 0;
            while (complete == 0 || System.nanoTime() - complete < SETTLING) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    look();
                    answered.countDown();
                });
                answered.await();
                longest = Math.max(longest, System.nanoTime() - asked);
                LockSupport.parkNanos(1_000_000);
            }
            return longest;
        }

        private void look() {
            Rendered rendered = window.editor.rendered().get();
            boolean here = post.id().equals(window.editor.id().getValue())
                    && area.getLength() == post.body().length();
            if (complete > 0 || !here || rendered == null) {
                return;
            }
            Object blocks = page.getEngine().executeScript("byline.count()");
            if (first == 0 && blocks instanceof Number number && number.intValue() >= SCREEN) {
                first = System.nanoTime();
            }
            if (rendered.complete()
                    && shown.get() == rendered.version()
                    && rendered.version() == window.editor.version()) {
                complete = System.nanoTime();
            }
        }
    }

    /// The heap when it no longer shrinks: a post that was shown before goes only seconds after the next one is there.
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        int still = 0;
        while (still < STILL) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            long now = runtime.totalMemory() - runtime.freeMemory();
            still = now < least - NOISE ? 0 : still + 1;
            least = Math.min(least, now);
        }
        return least;
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
