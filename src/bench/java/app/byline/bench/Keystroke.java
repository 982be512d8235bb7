package app.byline.bench;

import app.byline.markdown.PreviewHtml;
import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.json.JsonMapper;

/// From a key to the changed page, in the window as it is, in the middle of posts of several lengths; beside it our own
/// rendering of all of the text put into a page anew, and markdown-it doing so in Chromium. Arguments: `alone` to leave
/// both out, and the lengths in thousands of characters.
final class Keystroke {
    private static final int WARM = 50;
    private static final int KEYS = 150;
    private static final int SLOW_KEYS = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    private Keystroke() {}

    public static void main(String[] arguments) throws Exception {
        boolean alone = arguments.length > 0 && arguments[0].equals("alone");
        if (!alone && !MarkdownIt.missing().isEmpty()) {
            System.out.println("markdown-it in Chromium is missing. First:");
            MarkdownIt.missing().forEach(System.out::println);
            System.exit(1);
        }
        List<String> given = List.of(arguments).subList(alone ? 1 : 0, arguments.length);
        List<String> sizes = given.isEmpty() ? List.of("20", "100", "200", "1000") : given;
        for (String size : sizes) {
            String text = LongPost.of(1_000 * Integer.parseInt(size));
            List<String> rows = alone ? alone(text) : measure(text);
            System.out.printf("%n| %s,000 characters | keys | least | p50 | p99 | most | against |%n", size);
            System.out.println("|---|--:|--:|--:|--:|--:|--:|");
            rows.forEach(System.out::println);
        }
        System.exit(0);
    }

    private static List<String> alone(String text) throws Exception {
        Window window = Window.named();
        window.measure(text);
        return window.rows(window.shown());
    }

    private static List<String> measure(String text) throws Exception {
        boolean slow = text.length() > 500_000;
        int keys = slow ? SLOW_KEYS : KEYS / 3;
        Samples theirs = new Samples("markdown-it, all again, Chromium", "ms");
        MarkdownIt.measure(theirs, text, LongPost.middle(text), slow ? 5 : WARM / 2, keys);
        Samples again = new Samples("Byline, all again", "ms");
        Window window = Window.named();
        window.measure(text);
        whole(again, text, slow ? 5 : WARM / 2, keys);
        List<String> rows = new ArrayList<>(List.of(theirs.row(theirs), again.row(theirs)));
        rows.addAll(window.rows(theirs));
        return rows;
    }

    /// Keys in Byline's own window.
    private record Window(Samples shown, Samples thread, Samples painting) {
        private static final com.sun.management.ThreadMXBean THREADS =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        static Window named() {
            return new Window(
                    new Samples("**Byline**", "ms"),
                    new Samples("Byline, window’s thread until the page has changed", "ms"),
                    new Samples("Byline, window’s thread until the next key", "ms"));
        }

        List<String> rows(Samples baseline) {
            return List.of(shown.row(baseline), thread.row(baseline), painting.row(baseline));
        }

        void measure(String text) throws Exception {
            Post post = Post.begin(Instant.now()).withText("A long post", text);
            try (WindowFixture window = WindowFixture.open(
                    Files.createTempDirectory("byline-bench"), WindowMemory.first(), 1220, 740, List.of(post))) {
                CodeArea area = (CodeArea) window.node("editor");
                window.preview(WindowFixture.onFx(window.editor::version));
                WindowFixture.until(() -> {
                    var rendered = window.editor.rendered().get();
                    return rendered != null && rendered.complete();
                });
                WindowFixture.run(() -> {
                    area.requestFocus();
                    area.moveTo(LongPost.middle(text));
                    area.requestFollowCaret();
                });
                for (int key = 0; key < WARM + KEYS; key++) {
                    LockSupport.parkNanos(PAUSE);
                    key(window, area, key >= WARM);
                }
                check(window);
            }
        }

        private void key(WindowFixture window, CodeArea area, boolean counts) throws Exception {
            CompletableFuture<long[]> done = new CompletableFuture<>();
            var version = window.preview(0).shownVersion();
            Subscription[] watching = {Subscription.EMPTY};
            long[] begin = WindowFixture.onFx(() -> {
                long[] now = {System.nanoTime(), THREADS.getCurrentThreadCpuTime()};
                Event.fireEvent(
                        area,
                        new KeyEvent(KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false));
                long typed = window.editor.version();
                watching[0] = version.subscribe(shown -> {
                    if (shown.longValue() >= typed) {
                        done.complete(new long[] {System.nanoTime(), THREADS.getCurrentThreadCpuTime()});
                    }
                });
                return now;
            });
            long[] end = done.get(30, TimeUnit.SECONDS);
            LockSupport.parkNanos(PAUSE);
            long quiet = WindowFixture.onFx(() -> {
                watching[0].unsubscribe();
                return THREADS.getCurrentThreadCpuTime();
            });
            if (counts) {
                shown.add((end[0] - begin[0]) / 1e6);
                thread.add((end[1] - begin[1]) / 1e6);
                painting.add((quiet - begin[1]) / 1e6);
            }
        }

        private static void check(WindowFixture window) {
            WebView page = (WebView) window.node("preview-page");
            Object found = WindowFixture.onFx(() -> page.getEngine()
                    .executeScript("document.querySelector('main').textContent.includes('where the"
                            + "x".repeat(WARM + KEYS) + " author')"));
            if (!Boolean.TRUE.equals(found)) {
                throw new IllegalStateException("the page does not show what was typed");
            }
        }
    }

    /// All of the text rendered and put into a page at each key.
    private static void whole(Samples samples, String text, int warm, int keys) throws Exception {
        WebView view = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WebView made = new WebView();
            made.getEngine().loadContent("<!doctype html><main></main>");
            Stage stage = new Stage();
            stage.setScene(new Scene(made, 600, 700));
            stage.show();
            return made;
        });
        WindowFixture.until(
                () -> view.getEngine().getLoadWorker().getState() == javafx.concurrent.Worker.State.SUCCEEDED);
        JsonMapper json = new JsonMapper();
        StringBuilder typed = new StringBuilder(text);
        int at = LongPost.middle(text);
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            for (int key = 0; key < warm + keys; key++) {
                LockSupport.parkNanos(PAUSE);
                long begin = System.nanoTime();
                typed.insert(at++, 'x');
                String html = background
                        .submit(() -> new PreviewHtml().render(typed.toString(), address -> address, _ -> {}))
                        .get();
                String script = "document.querySelector('main').innerHTML = " + json.writeValueAsString(html);
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> view.getEngine().executeScript(script));
                if (key >= warm) {
                    samples.addSince(begin);
                }
            }
        }
        WindowFixture.run(() -> view.getScene().getWindow().hide());
    }
}
