package app.byline.ui.preview;

import java.lang.ref.WeakReference;
import java.util.function.BiConsumer;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;

/// What hears a page without being kept by it: a page keeps its listeners as long as it is there, and it is there until
/// nothing keeps its view.
final class PageEar {
    private PageEar() {}

    /// Tells that one of each event while something else keeps it; `heard` must not keep it either.
    static <T> EventListener of(T one, BiConsumer<T, Event> heard) {
        WeakReference<T> kept = new WeakReference<>(one);
        return event -> {
            T there = kept.get();
            if (there != null) {
                heard.accept(there, event);
            }
        };
    }
}
