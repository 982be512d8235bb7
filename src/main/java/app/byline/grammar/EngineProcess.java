package app.byline.grammar;

import app.byline.platform.LineProcess;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// LanguageTool in a process of its own, out of the first folder of jars that is there. It is started for the first
/// text, ends after a while without one, and with this program; one that ends otherwise is started once more for the
/// text that it was asked about.
public final class EngineProcess implements GrammarEngine {
    private static final Logger LOG = System.getLogger(EngineProcess.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    /// To be there, on a slow machine.
    private static final Duration START = Duration.ofSeconds(30);
    /// For one paragraph, and for reading its language's rules before the first.
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(3);
    private static final Executor LATER = CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS);

    private final EngineFolder folder;
    private final String mainClass;
    private final AtomicLong asked = new AtomicLong();
    private @Nullable LineProcess process;

    /// `mainClass` is the program's, which becomes the engine with [EngineFolder#ARGUMENT].
    public EngineProcess(EngineFolder folder, String mainClass) {
        this.folder = folder;
        this.mainClass = mainClass;
    }

    @Override
    public boolean isThere() {
        return folder.found().isPresent();
    }

    @Override
    public List<Remark> remarks(String language, String text) throws IOException {
        long mine = asked.incrementAndGet();
        try {
            return read(answer(JSON.writeValueAsString(Map.of("language", language, "text", text))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program is ending", e);
        } finally {
            LATER.execute(() -> {
                if (asked.get() == mine) {
                    close();
                }
            });
        }
    }

    private String answer(String question) throws IOException, InterruptedException {
        LineProcess engine = process();
        try {
            return engine.ask(question, LIMIT);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the grammar engine is started again: {0}", failure.toString());
            return engine.ask(question, LIMIT);
        }
    }

    private synchronized LineProcess process() throws IOException {
        LineProcess now = process;
        if (now == null) {
            Optional<Path> found = folder.found();
            now = new LineProcess(
                    EngineFolder.command(
                            mainClass, found.orElseThrow(() -> new IOException("no grammar engine is installed"))),
                    START);
            process = now;
        }
        return now;
    }

    private static List<Remark> read(String line) throws IOException {
        JsonNode answer = JSON.readTree(line);
        Optional<String> error = answer.path("error").asStringOpt();
        if (error.isPresent()) {
            throw new IOException(error.get());
        }
        return answer.path("remarks").valueStream().map(EngineProcess::remark).toList();
    }

    private static Remark remark(JsonNode said) {
        return new Remark(
                said.path("from").asInt(),
                said.path("to").asInt(),
                said.path("rule").asString(),
                said.path("name").asString(),
                said.path("message").asString(),
                said.path("replacements").valueStream().map(JsonNode::asString).toList());
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.end();
            process = null;
        }
    }
}
