package app.byline.ui.drawing;

import app.byline.ui.Background;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page that nobody sees and no post touches. Libraries work in its workers, on threads of their own, and may load
/// nothing. Made when it is first needed. JavaFX's thread.
final class WorkerPage {
    private static final JsonMapper JSON = new JsonMapper();

    private final Background background;
    private final Map<String, Consumer<JsonNode>> answers = new HashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private @Nullable WebEngine engine;
    private boolean ready;

    WorkerPage(Background background) {
        this.background = background;
    }

    /// Starts the worker of that name, which runs these files of the program in order; one that runs already gives way.
    /// Its answers go to `listener`. Done when messages may be sent.
    CompletionStage<Void> open(String name, List<String> files, Consumer<JsonNode> listener) {
        answers.put(name, listener);
        return background
                .ask(() -> files.stream().map(Library::text).toList())
                .thenAccept(sources -> call("open", name, sources));
    }

    /// Sends a message to a worker.
    void send(String name, Object message) {
        call("send", name, message);
    }

    /// Stops a worker, whatever it does.
    void close(String name) {
        call("close", name, "");
    }

    private void call(String function, String name, Object argument) {
        String script = "workers.%s(%s, %s)"
                .formatted(function, JSON.writeValueAsString(name), JSON.writeValueAsString(argument));
        if (ready && engine != null) {
            engine.executeScript(script);
        } else {
            waiting.add(script);
            make();
        }
    }

    private void make() {
        if (engine != null) {
            return;
        }
        WebEngine made = new WebEngine();
        engine = made;
        made.setOnAlert(alert -> heard(JSON.readTree(alert.getData())));
        made.getLoadWorker().stateProperty().addListener((_, _, state) -> {
            if (state == Worker.State.SUCCEEDED) {
                loaded(made);
            }
        });
        background.ask(() -> Library.text("workers.js")).thenAccept(script -> {
            waiting.addFirst(script);
            made.loadContent("<!DOCTYPE html><meta http-equiv=\"Content-Security-Policy\""
                    + " content=\"default-src 'none'; script-src blob:; worker-src blob:\">");
        });
    }

    private void loaded(WebEngine made) {
        ready = true;
        waiting.forEach(made::executeScript);
        waiting.clear();
    }

    private void heard(JsonNode answer) {
        Consumer<JsonNode> listener = answers.get(answer.path("worker").asString(""));
        if (listener != null) {
            listener.accept(answer);
        }
    }
}
