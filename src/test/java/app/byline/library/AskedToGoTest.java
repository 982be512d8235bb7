package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Who hears a signal, with one that ends no process.
@EnabledOnOs(OS.LINUX)
class AskedToGoTest {
    private static final String SIGNAL = "WINCH";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void whoIsClosedHearsNoMore() throws Exception {
        Object before = listen("before");
        AskedToGo one = AskedToGo.first(() -> heard.add("one"), List.of(SIGNAL));
        AskedToGo two = AskedToGo.first(() -> heard.add("two"), List.of(SIGNAL));
        assertThat(raised(3)).containsExactly("two", "one", "before");
        one.close();
        assertThat(raised(2)).containsExactly("two", "before");
        two.close();
        assertThat(raised(1)).containsExactly("before");
        AskedToGo three = AskedToGo.first(() -> heard.add("three"), List.of(SIGNAL));
        three.close();
        assertThat(raised(1)).containsExactly("before");
        handle(before);
    }

    /// What is heard of a signal, of so many.
    private List<String> raised(int many) throws Exception {
        Class.forName("sun.misc.Signal").getMethod("raise", signal().getClass()).invoke(null, signal());
        List<String> all = new ArrayList<>();
        while (all.size() < many) {
            all.add(String.valueOf(heard.poll(10, TimeUnit.SECONDS)));
        }
        assertThat(heard).isEmpty();
        return all;
    }

    /// Hears it first of all, and answers who did before.
    private Object listen(String name) throws Exception {
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        return handle(Proxy.newProxyInstance(
                AskedToGoTest.class.getClassLoader(), new Class<?>[] {handler}, (_, method, _) -> {
                    if (method.getName().equals("handle")) {
                        heard.add(name);
                    }
                    return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                }));
    }

    private static Object handle(Object with) throws Exception {
        return Class.forName("sun.misc.Signal")
                .getMethod("handle", Class.forName("sun.misc.Signal"), Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal(), with);
    }

    private static Object signal() throws Exception {
        return Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(SIGNAL);
    }
}
