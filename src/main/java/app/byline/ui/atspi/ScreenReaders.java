package app.byline.ui.atspi;

import app.byline.platform.HostSystem;
import app.byline.ui.atspi.Bus.Place;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// Lets Linux's screen readers hear the windows while the desktop says that one is on; before that a connection waits
/// for the word, and nothing else happens. Safe from any thread; nothing here waits.
public final class ScreenReaders implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ScreenReaders.class.getName());
    private static final String ACCESSIBILITY = "org.a11y.Bus";
    private static final String STATUS = "org.a11y.Status";
    private static final Place BUS = new Place("/org/a11y/bus", ACCESSIBILITY);
    private static final Place STATED = new Place("/org/a11y/bus", Bus.PROPERTIES);

    private final String screen;
    private final Executor window;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("byline-screen-readers").factory());
    private @Nullable Bus session;
    private @Nullable Bridge bridge;

    private ScreenReaders(String screen, Executor window) {
        this.screen = screen;
        this.window = window;
    }

    /// Waits for one on the desktop of this environment's variables; on other systems, and where there is no desktop's
    /// bus, for nothing. What is asked of the windows is asked on `window`, JavaFX's thread.
    public static ScreenReaders await(Map<String, String> environment, Executor window) {
        ScreenReaders readers = new ScreenReaders(environment.getOrDefault("DISPLAY", ""), window);
        if (HostSystem.current() == HostSystem.OTHER) {
            readers.run(() -> session(environment).ifPresent(readers::join));
        }
        return readers;
    }

    /// Where the desktop's bus is, by these variables of the environment.
    static Optional<String> session(Map<String, String> environment) {
        String told = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!told.isEmpty()) {
            return Optional.of(told);
        }
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .map(folder -> Path.of(folder, "bus"))
                .filter(Files::exists)
                .map(socket -> "unix:path=" + socket);
    }

    private void run(Runnable task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the program ends", closed);
        }
    }

    private void join(String address) {
        try {
            Bus joined = Bus.open(address, _ -> unasked(), _ -> run(this::look));
            session = joined;
            joined.listen("type='signal',path='/org/a11y/bus',interface='" + Bus.PROPERTIES + "'");
            look();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no desktop's bus", e);
        }
    }

    private static CompletionStage<Bus.Reply> unasked() {
        return CompletableFuture.failedFuture(Face.unknown("object"));
    }

    /// Whether one is on now, and what follows of that.
    private void look() {
        try {
            boolean wanted = is("ScreenReaderEnabled") || is("IsEnabled");
            if (wanted && bridge == null) {
                bridge = Bridge.open(address(), screen, window);
                bridge.ended().thenRun(() -> run(this::leave));
            } else if (!wanted) {
                leave();
            }
        } catch (IOException | CompletionException e) {
            LOG.log(Level.DEBUG, "no bus for screen readers", e);
        }
    }

    private boolean is(String property) {
        return ask(STATED, "Get", "ss", STATUS, property) instanceof Variant<?> told
                && Boolean.TRUE.equals(told.getValue());
    }

    private String address() {
        return (String) ask(BUS, "GetAddress", "");
    }

    private Object ask(Place place, String method, String signature, Object... values) {
        return Objects.requireNonNull(session)
                .ask(ACCESSIBILITY, place, method, signature, values)
                .join()[0];
    }

    private void leave() {
        if (bridge != null) {
            bridge.close();
            bridge = null;
        }
    }

    /// Ends it with the program.
    @Override
    public void close() {
        run(() -> {
            leave();
            if (session != null) {
                session.close();
            }
        });
        work.shutdown();
    }
}
