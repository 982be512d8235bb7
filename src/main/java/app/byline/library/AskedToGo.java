package app.byline.library;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Hears the system ask the process to go, before its shutdown begins: what is run at shutdown runs side by side, and
/// JavaFX's part of it has the windows take no more tasks. `sun.misc.Signal` is there for such programs, but compilers
/// warn of each use without a way to say that it is meant, so it is reached by reflection. See docs/decisions.
final class AskedToGo {
    private static final Logger LOG = System.getLogger(AskedToGo.class.getName());
    private static final List<String> SIGNALS = List.of("TERM", "HUP", "INT");

    private AskedToGo() {}

    /// Has `first` run, on a thread of its own, when one of these signals comes; then the process goes as it would
    /// have.
    static void first(Runnable first) {
        for (String name : SIGNALS) {
            try {
                handle(name, first);
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.DEBUG, "this system does not tell of " + name, e);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // a proxy that is compared by equals would ask itself
    private static void handle(String name, Runnable first) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Method handled = handler.getMethod("handle", signal);
        AtomicReference<Object> before = new AtomicReference<>();
        InvocationHandler heard = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                try {
                    first.run();
                } finally {
                    handled.invoke(before.get(), arguments);
                }
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "what hears " + name;
        };
        Object own = Proxy.newProxyInstance(AskedToGo.class.getClassLoader(), new Class<?>[] {handler}, heard);
        Method handle = signal.getMethod("handle", signal, handler);
        Object heardOf = signal.getConstructor(String.class).newInstance(name);
        before.set(handle.invoke(null, heardOf, own));
        Object ignored = handler.getField("SIG_IGN").get(null);
        if (ignored.equals(before.get())) {
            // Whoever started the program wants it to go on.
            handle.invoke(null, heardOf, ignored);
        }
    }
}
