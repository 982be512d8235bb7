package app.byline.ui.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One library in a worker: an order at a time, and each within a time limit, after which the worker is ended and the
/// next order finds a new one. JavaFX's thread.
final class LibraryWorker {
    /// Many times what an honest formula takes, and short enough to wait for.
    private static final Duration LIMIT = Duration.seconds(5);
    /// For the library to be read, on a slow machine.
    private static final Duration START = Duration.seconds(30);

    private final WorkerPage page;
    private final String name;
    private final List<String> files;
    private final Duration longest;
    private final Deque<Job> queue = new ArrayDeque<>();
    private final PauseTransition limit = new PauseTransition();
    private @Nullable Job running;
    private State state = State.CLOSED;

    private enum State {
        CLOSED,
        OPENING,
        OPEN
    }

    private record Job(Object message, Consumer<JsonNode> done) {}

    /// `files` are run in the worker in order.
    LibraryWorker(WorkerPage page, String name, List<String> files) {
        this(page, name, files, LIMIT);
    }

    /// `longest` is how long an order may take.
    LibraryWorker(WorkerPage page, String name, List<String> files, Duration longest) {
        this.page = page;
        this.name = name;
        this.files = files;
        this.longest = longest;
        limit.setOnFinished(_ -> end());
    }

    /// Sends the message, and calls back with the answer; with an empty one when there is none in time.
    void ask(Object message, Consumer<JsonNode> done) {
        queue.add(new Job(message, done));
        next();
    }

    private void next() {
        if (running != null || queue.isEmpty()) {
            return;
        }
        switch (state) {
            case CLOSED -> {
                state = State.OPENING;
                limit.setDuration(START);
                limit.playFromStart();
                page.open(name, files, this::heard).whenComplete((_, failure) -> {
                    if (failure != null) {
                        opened(false);
                    }
                });
            }
            case OPENING -> {}
            case OPEN -> {
                Job job = queue.remove();
                running = job;
                page.send(name, job.message());
                limit.setDuration(longest);
                limit.playFromStart();
            }
        }
    }

    private void opened(boolean works) {
        limit.stop();
        state = works ? State.OPEN : State.CLOSED;
        if (!works) {
            // Without its library the program lacks something: what waits is answered, what comes asks again.
            List<Job> hopeless = List.copyOf(queue);
            queue.clear();
            hopeless.forEach(job -> job.done().accept(JsonNodeFactory.instance.objectNode()));
        }
        next();
    }

    private void heard(JsonNode answer) {
        if (answer.has("ready")) {
            opened(true);
        } else if (state == State.OPENING) {
            opened(false);
        } else if (answer.has("failed")) {
            end();
        } else {
            finish(answer);
        }
    }

    private void end() {
        page.close(name);
        if (state == State.OPENING) {
            opened(false);
            return;
        }
        state = State.CLOSED;
        finish(JsonNodeFactory.instance.objectNode());
    }

    private void finish(JsonNode answer) {
        limit.stop();
        Job done = running;
        running = null;
        if (done != null) {
            done.done().accept(answer);
        }
        next();
    }
}
