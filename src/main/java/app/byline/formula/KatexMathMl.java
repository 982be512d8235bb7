package app.byline.formula;

import app.byline.markdown.MathMl;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.Runner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// MathML by KaTeX, as the preview has it, in a sandbox within this process that reaches no file and no network. Made
/// at the first formula, which takes a second or two, and kept. Blocking; any thread but JavaFX's, one formula at a
/// time. https://katex.org/docs/options
public final class KatexMathMl implements MathMl {
    private static final Logger LOG = System.getLogger(KatexMathMl.class.getName());
    private static final String KATEX = "/app/byline/ui/drawing/katex/katex.min.js";
    private static final JsonMapper JSON = new JsonMapper();
    /// For one formula, or for reading KaTeX on a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("formula").daemon().factory());
    private @Nullable Runner runner;

    @Override
    public synchronized Optional<String> of(String tex) {
        try {
            Runner ready = ready();
            printed.reset();
            // Nothing it says can load, link or grow without end.
            ready.compileAndExec("""
                    try {
                      console.log(katex.renderToString(%s, {displayMode: true, output: 'mathml', trust: false,
                          strict: 'ignore', maxExpand: 500, maxSize: 30}));
                    } catch (failure) {}
                    """.formatted(JSON.writeValueAsString(tex)));
            return inside(printed.toString(StandardCharsets.UTF_8));
        } catch (RuntimeException failure) {
            // The engine has no narrower class for a time that is over.
            return none(failure);
        }
    }

    private Optional<String> none(RuntimeException failure) {
        LOG.log(Level.WARNING, "no MathML of a formula", failure);
        Runner broken = runner;
        runner = null;
        if (broken != null) {
            broken.close();
        }
        return Optional.empty();
    }

    private Runner ready() {
        Runner ready = runner;
        if (ready == null) {
            ready = Runner.builder()
                    .withEngine(Engine.builder().withStdout(printed).build())
                    .withExecutorService(thread)
                    .withTimeoutMs((int) PATIENCE.toMillis())
                    .withCompilationTimeoutMs((int) PATIENCE.toMillis())
                    .build();
            runner = ready;
            ready.compileAndExec("globalThis.self = globalThis;\n" + katex());
        }
        return ready;
    }

    private static String katex() {
        try (InputStream in = KatexMathMl.class.getResourceAsStream(KATEX)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + KATEX);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> inside(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return Optional.ofNullable(document.selectFirst("math")).map(Element::html);
    }
}
