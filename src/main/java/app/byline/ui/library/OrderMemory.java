package app.byline.ui.library;

import app.byline.library.PostOrder;
import app.byline.library.Settings;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// Remembers with the library in which order its posts were listed. JavaFX's thread.
public final class OrderMemory {
    private static final Logger LOG = System.getLogger(OrderMemory.class.getName());
    private static final String KEY = "library.order";

    private OrderMemory() {}

    /// Lists them so again, and remembers each order that is chosen from then on.
    public static void follow(LibraryModel model, Settings settings, Background background) {
        background.ask(() -> settings.find(KEY).flatMap(OrderMemory::read)).whenComplete((order, failure) -> {
            if (failure == null) {
                order.ifPresent(model.order()::set);
            }
            model.order()
                    .addListener((_, _, now) -> background
                            .run(() -> settings.save(KEY, now.by() + " " + now.reversed()))
                            .whenComplete((_, unsaved) -> {
                                if (unsaved != null) {
                                    LOG.log(Level.WARNING, "the list's order is not remembered", unsaved);
                                }
                            }));
        });
    }

    private static Optional<PostOrder> read(String kept) {
        String[] words = kept.split(" ", -1);
        try {
            return Optional.of(
                    new PostOrder(PostOrder.By.valueOf(words[0]), Boolean.parseBoolean(words[words.length - 1])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
