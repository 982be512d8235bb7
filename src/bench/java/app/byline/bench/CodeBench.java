package app.byline.bench;

import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.Runner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import tools.jackson.databind.json.JsonMapper;

/// What the colours of code cost: code of several lengths until its colours are known, in the preview's worker and by
/// the same library in QuickJS; a key in code in the middle of 1 MB of text with much code, with colours and with
/// none. Arguments: `alone` to leave QuickJS out.
final class CodeBench {
    private static final int RUNS = 25;
    private static final int KEYS = 150;
    private static final int WARM = 50;
    /// From here on no number stands in the text.
    private static final int OTHERS = 100_000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(120);
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CodeBench() {}

    public static void main(String[] arguments) throws Exception {
        boolean alone = arguments.length > 0;
        Post post = Post.begin(Instant.now()).withText("Much code", text());
        try (WindowFixture window = WindowFixture.open(
                Files.createTempDirectory("byline-bench"), WindowMemory.first(), 1220, 740, List.of(post))) {
            ask(window, source(1, OTHERS));
            System.out.println(Samples.head());
            try (Runner quick = alone ? null : quickJs()) {
                for (int lines : new int[] {50, 500, 800}) {
                    Samples worker = new Samples(lines + " lines, the worker", "ms");
                    Samples other = new Samples(lines + " lines, QuickJS", "ms");
                    for (int run = 0; run < RUNS; run++) {
                        long start = System.nanoTime();
                        ask(window, source(lines, OTHERS + run));
                        worker.addSince(start);
                        if (quick != null && run < RUNS / 5) {
                            start = System.nanoTime();
                            quick.compileAndExec(script(source(lines, OTHERS + run)));
                            other.addSince(start);
                        }
                    }
                    System.out.println(worker.row(worker));
                    if (quick != null) {
                        System.out.println(other.row(worker));
                    }
                }
            }
            keys(window);
        }
        System.exit(0);
    }

    private static void ask(WindowFixture window, String source) throws Exception {
        WindowFixture.onFx(() -> window.code.of("java", source))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private static void keys(WindowFixture window) throws Exception {
        CodeArea area = (CodeArea) window.node("editor");
        window.preview(WindowFixture.onFx(window.editor::version));
        int at = WindowFixture.onFx(() -> area.getText().indexOf("int n", area.getLength() / 2) + 5);
        WindowFixture.run(() -> {
            area.requestFocus();
            area.moveTo(at);
            area.requestFollowCaret();
        });
        WindowFixture.until(() -> area.getStyleOfChar(at).contains("code-text"));
        Samples with = new Samples("a key in code, window’s thread", "ms");
        Samples without = new Samples("a key in code, its colours unknown", "ms");
        for (int key = 0; key < 2 * (WARM + KEYS); key++) {
            boolean coloured = key % 20 < 10;
            if (key % 20 == 0) {
                WindowFixture.run(window.code::letGo);
            } else if (key % 20 == 10) {
                WindowFixture.run(window.code::hold);
            }
            LockSupport.parkNanos(PAUSE);
            long begin = WindowFixture.onFx(() -> {
                long now = THREADS.getCurrentThreadCpuTime();
                Event.fireEvent(
                        area,
                        new KeyEvent(KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false));
                return now;
            });
            LockSupport.parkNanos(PAUSE);
            double used = (WindowFixture.onFx(THREADS::getCurrentThreadCpuTime) - begin) / 1e6;
            if (key >= 2 * WARM) {
                (coloured ? with : without).add(used);
            }
        }
        System.out.println(without.row(without));
        System.out.println(with.row(without));
    }

    /// About 1 MB, a third of it code of 50 lines each.
    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 1_000_000; i++) {
            text.append(LongPost.of(4_000))
                    .append("\n\n```java\n")
                    .append(source(50, i))
                    .append("```\n\n");
        }
        return text.toString();
    }

    /// Java as people write it, never the same twice.
    private static String source(int lines, int number) {
        StringBuilder source = new StringBuilder("// Number " + number + "\nfinal class N" + number + " {\n");
        for (int i = 3; i < lines; i++) {
            source.append(
                    switch (i % 4) {
                        case 0 -> "    /** Says what {@code n" + i + "} is. */\n";
                        case 1 -> "    private static String say" + i + "(int n" + i + ", List<String> words) {\n";
                        case 2 -> "        return n" + i + " > " + i + " ? \"more: \" + words : words.getFirst();\n";
                        default -> "    }\n";
                    });
        }
        return source.append("}\n").toString();
    }

    private static Runner quickJs() throws IOException {
        Runner runner = Runner.builder()
                .withEngine(
                        Engine.builder().withStdout(new ByteArrayOutputStream()).build())
                .withTimeoutMs(60_000)
                .withCompilationTimeoutMs(60_000)
                .build();
        try (InputStream in =
                CodeBench.class.getResourceAsStream("/app/byline/ui/drawing/highlightjs/highlight.min.js")) {
            String library = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            runner.compileAndExec(library + "\n;globalThis.hljs = hljs;");
        }
        return runner;
    }

    private static String script(String source) {
        return "console.log(hljs.highlight(" + new JsonMapper().writeValueAsString(source)
                + ", {language: 'java', ignoreIllegals: true}).value)";
    }
}
