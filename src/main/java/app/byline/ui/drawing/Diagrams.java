package app.byline.ui.drawing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Diagrams, by Mermaid, in a process of their own: one that takes too long is ended with it, and the window never
/// waits. The process is started for the first diagram and ends after a minute without one. Safe from any thread.
public final class Diagrams implements Drawer, AutoCloseable {
    private static final Logger LOG = System.getLogger(Diagrams.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    /// For the process to be there, on a slow machine.
    private static final Duration START = Duration.ofSeconds(30);
    /// For one diagram; an honest one takes a tenth of a second.
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final List<String> command;
    private final Executor window;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("byline-diagrams").unstarted(this::work);
    private @Nullable Running running;
    private int count;

    private record Job(Order order, Consumer<Optional<String>> done) {}

    private record Running(Process process, BufferedWriter orders, BufferedReader answers) {}

    /// `command` starts [DiagramProcess]; `window` is JavaFX's thread.
    public Diagrams(List<String> command, Executor window) {
        this.command = List.copyOf(command);
        this.window = window;
    }

    @Override
    public void draw(Order order, Consumer<Optional<String>> done) {
        queue.add(new Job(order, done));
        synchronized (thread) {
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
        }
    }

    /// Ends the process, and draws nothing more.
    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                Job job = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (job == null) {
                    end();
                    job = queue.take();
                }
                Optional<String> svg = drawn(job.order());
                Consumer<Optional<String>> done = job.done();
                window.execute(() -> done.accept(svg));
            }
        } catch (InterruptedException closed) {
            end();
        }
    }

    private Optional<String> drawn(Order order) throws InterruptedException {
        try {
            Running drawing = running();
            drawing.orders()
                    .write(JSON.writeValueAsString(Map.of(
                            "id", ++count,
                            "mark", Integer.toHexString(order.hashCode()),
                            "source", DiagramSource.plain(order.source()),
                            "dark", order.dark())));
            drawing.orders().newLine();
            drawing.orders().flush();
            return answer(drawing, LIMIT).path("svg").asStringOpt();
        } catch (IOException | TimeoutException | ExecutionException failure) {
            LOG.log(Level.WARNING, "a diagram is not drawn: {0}", failure.toString());
            end();
            return Optional.empty();
        }
    }

    private Running running() throws IOException, InterruptedException, TimeoutException, ExecutionException {
        Running now = running;
        if (now != null && now.process().isAlive()) {
            return now;
        }
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        Running started = new Running(
                process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
        running = started;
        answer(started, START);
        return started;
    }

    private static JsonNode answer(Running from, Duration patience)
            throws InterruptedException, TimeoutException, ExecutionException {
        CompletableFuture<@Nullable String> line = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                line.complete(from.answers().readLine());
            } catch (IOException e) {
                line.completeExceptionally(e);
            }
        });
        String said = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return JSON.readTree(said == null ? "{}" : said);
    }

    private void end() {
        Running now = running;
        running = null;
        if (now != null) {
            now.process().destroyForcibly();
        }
    }
}
