package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Place;
import app.byline.ui.atspi.Bus.Refused;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The program on the bus of assistive programs, from when one asks for it until none does. Any thread but JavaFX's.
final class Bridge implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Bridge.class.getName());
    static final String REGISTRY = "org.a11y.atspi.Registry";
    /// Whoever asks while the window is busy is told so after that time.
    private static final long PATIENCE_MILLIS = 1000;

    private final Executor window;
    private final CompletableFuture<Answers> answers = new CompletableFuture<>();
    private final Bus bus;
    private final Keyboard keyboard;
    private @Nullable Watch watch;

    private Bridge(String address, String screen, Executor window) throws IOException {
        this.window = window;
        bus = Bus.open(address, this::serve, _ -> {});
        keyboard = screen.isEmpty() ? Keyboard.NONE : XKeyboard.of(screen);
    }

    /// Comes onto the bus at that address, and is told of, with the keys of that X screen's keyboard, or of none where
    /// that is empty. Questions are answered on `window`, JavaFX's thread.
    static Bridge open(String address, String screen, Executor window) throws IOException {
        Bridge bridge = new Bridge(address, screen, window);
        bridge.begin();
        return bridge;
    }

    private void begin() {
        window.execute(() -> {
            Answers made = new Answers(bus.name(), window, new Words.Reading());
            answers.complete(made);
            var _ = bus.ask(REGISTRY, new Place(Paths.ROOT, "org.a11y.atspi.Socket"), "Embed", "(so)", (Object)
                            made.of(new HeardProgram()))
                    .thenAcceptAsync(desktop -> begin(made, desktop), window)
                    .exceptionally(failure -> {
                        LOG.log(Level.WARNING, "screen readers can't be told of the windows", failure);
                        return null;
                    });
        });
    }

    private void begin(Answers made, Object[] desktop) {
        if (desktop[0] instanceof Object[] structure) {
            made.within(structure);
        }
        if (!bus.ended().toCompletableFuture().isDone()) {
            watch = new Watch(new Events(bus, made), made, keyboard);
            watch.begin();
        }
    }

    private CompletionStage<Bus.Reply> serve(Bus.Request request) {
        return answers.thenComposeAsync(made -> made.answered(request), window)
                .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException
                                ? new Refused("org.freedesktop.DBus.Error.Timeout", "the window is busy")
                                : failure));
    }

    /// Done when it is on the bus no more.
    CompletionStage<Void> ended() {
        return bus.ended();
    }

    /// Leaves the bus; once more does nothing.
    @Override
    public void close() {
        bus.close();
        window.execute(() -> {
            if (watch != null) {
                watch.end();
                watch = null;
            }
            keyboard.close();
        });
    }
}
