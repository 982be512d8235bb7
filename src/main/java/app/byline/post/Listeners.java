package app.byline.post;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who wants to hear of something, in the order in which they came. Any thread.
///
/// @param <L> what is called to tell one of them
public final class Listeners<L> {
    private final List<L> all = new CopyOnWriteArrayList<>();

    /// From now on this one hears, too, until what is returned is closed.
    public Subscription add(L listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    /// Tells one after the other, on the caller's thread. Who comes or goes meanwhile counts the next time.
    public void each(Consumer<L> tell) {
        all.forEach(tell);
    }
}
