package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/// A browser with a server of its own at which an attack in it would be noticed, so that several can be watched at
/// once.
public final class Exposed implements AutoCloseable {
    private final Listening server = new Listening();
    private final List<String> noticed = new CopyOnWriteArrayList<>();
    private final WebView view = onFx(WebView::new);

    Exposed() throws IOException {
        run(() -> watch(view.getEngine(), noticed));
    }

    /// Notes in `noticed` whatever a page makes the browser ask or show.
    public static void watch(WebEngine engine, List<String> noticed) {
        engine.setOnAlert(event -> noticed.add("alert " + event.getData()));
        engine.setPromptHandler(prompt -> {
            noticed.add("prompt " + prompt.getMessage());
            return "";
        });
        engine.setConfirmHandler(message -> noticed.add("confirm " + message));
        engine.setCreatePopupHandler(_ -> {
            noticed.add("popup");
            return null;
        });
        engine.titleProperty().addListener((_, _, title) -> {
            if (title != null && !title.isEmpty()) {
                noticed.add("title " + title);
            }
        });
    }

    WebView view() {
        return view;
    }

    int port() {
        return server.port();
    }

    /// Begins to load that page; nothing has been noticed of it yet.
    void load(String page) {
        noticed.clear();
        server.asked().clear();
        run(() -> view.getEngine().loadContent(page));
    }

    /// Whether the page has come as far as it will. JavaFX's thread.
    boolean isLoaded() {
        return switch (view.getEngine().getLoadWorker().getState()) {
            case READY, SCHEDULED, RUNNING -> false;
            case SUCCEEDED, FAILED, CANCELLED -> true;
        };
    }

    void execute(String script) {
        run(() -> view.getEngine().executeScript(script));
    }

    boolean hasRun() {
        return !noticed.isEmpty()
                || !onFx(() -> String.valueOf(view.getEngine().executeScript("String(window.canary)")))
                        .equals("undefined");
    }

    boolean hasAsked() {
        return !server.asked().isEmpty();
    }

    @Override
    public void close() {
        server.close();
    }
}
