package app.byline.ui.drawing;

import app.byline.platform.LineProcess;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    private final LineProcess process;
    private final Executor window;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("byline-diagrams").unstarted(this::work);
    private int count;

    private record Job(Order order, Consumer<Optional<String>> done) {}

    /// `command` starts [DiagramProcess]; `window` is JavaFX's thread.
    public Diagrams(List<String> command, Executor window) {
        this.process = new LineProcess(command, START);
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
                    process.end();
                    job = queue.take();
                }
                Optional<String> svg = drawn(job.order());
                Consumer<Optional<String>> done = job.done();
                window.execute(() -> done.accept(svg));
            }
        } catch (InterruptedException closed) {
            process.end();
        }
    }

    private Optional<String> drawn(Order order) throws InterruptedException {
        try {
            String question = JSON.writeValueAsString(Map.of(
                    "id", ++count,
                    "mark", Integer.toHexString(order.hashCode()),
                    "source", DiagramSource.plain(order.source()),
                    "dark", order.dark()));
            return JSON.readTree(process.ask(question, LIMIT)).path("svg").asStringOpt();
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "a diagram is not drawn: {0}", failure.toString());
            return Optional.empty();
        }
    }
}
