package app.byline.library;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Hears the system ask the process to go, before its shutdown begins: what is run at shutdown runs side by side, and
/// JavaFX's part of it has the windows take no more tasks. `sun.misc.Signal` is there for such programs, but compilers
/// warn of each use without a way to say that it is meant, so it is reached by reflection. Any thread. See
/// docs/decisions.
final class AskedToGo implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AskedToGo.class.getName());
    private static final List<String> SIGNALS = List.of("TERM", "HUP", "INT");

    /// Empty when it is closed.
    private final AtomicReference<@Nullable Runnable> first;
    private final List<Heard> heard = new ArrayList<>();

    private AskedToGo(Runnable first) {
        this.first = new AtomicReference<>(first);
    }

    /// Has `first` run, on a thread of its own, when the process is asked to go; then it goes as it would have.
    static AskedToGo first(Runnable first) {
        return first(first, SIGNALS);
    }

    /// The same when one of these signals comes.
    static AskedToGo first(Runnable first, List<String> signals) {
        AskedToGo made = new AskedToGo(first);
        for (String name : signals) {
            try {
                made.hear(name);
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.DEBUG, "this system does not tell of " + name, e);
            }
        }
        return made;
    }

    /// Hears no more, and keeps nothing of who asked.
    @Override
    public void close() {
        first.set(null);
        for (Heard each : heard) {
            try {
                each.undo();
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.DEBUG, "what hears a signal stays", e);
            }
        }
        heard.clear();
    }

    private void hear(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Method handle = signal.getMethod("handle", signal, handler);
        Object heardOf = signal.getConstructor(String.class).newInstance(name);
        AtomicReference<Object> before = new AtomicReference<>();
        Object own = Proxy.newProxyInstance(
                AskedToGo.class.getClassLoader(),
                new Class<?>[] {handler},
                hearing(name, handler.getMethod("handle", signal), before));
        before.set(handle.invoke(null, heardOf, own));
        Heard made = new Heard(handle, heardOf, own, before.get());
        if (handler.getField("SIG_IGN").get(null).equals(before.get())) {
            // Whoever started the program wants it to go on.
            made.undo();
        } else {
            heard.add(made);
        }
    }

    private InvocationHandler hearing(String name, Method handled, AtomicReference<Object> before) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                try {
                    Runnable wanted = first.get();
                    if (wanted != null) {
                        wanted.run();
                    }
                } finally {
                    handled.invoke(before.get(), arguments);
                }
                yield null;
            }
            case "equals" -> isSame(proxy, arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "what hears " + name;
        };
    }

    @SuppressWarnings("ReferenceEquality") // a proxy that is compared by equals would ask itself
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    /// Who hears a signal, and who did before.
    private record Heard(Method handle, Object signal, Object own, Object before) {
        /// Another may hear it since, and calls this one.
        void undo() throws ReflectiveOperationException {
            Object now = handle.invoke(null, signal, before);
            if (!isSame(now, own)) {
                handle.invoke(null, signal, now);
            }
        }
    }
}
