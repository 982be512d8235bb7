package app.byline.ui.atspi;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What objects are called on the bus. A name is kept as long as its node lives, and keeps none alive; a row that shows
/// something else has another, for it is another to those who hear it. JavaFX's thread.
final class Paths {
    static final String ROOT = "/org/a11y/atspi/accessible/root";
    static final String NONE = "/org/a11y/atspi/null";

    private static final String PREFIX = "/org/a11y/atspi/accessible/";
    /// How many names are given before those of what is gone are forgotten.
    private static final int TIDIED = 4096;

    private record Given(int number, WeakReference<@Nullable Object> showing) {}

    private final Map<Object, Given> given = new WeakHashMap<>();
    private final Map<Integer, WeakReference<Object>> named = new HashMap<>();
    private int last;

    /// The path of that object.
    @SuppressWarnings("ReferenceEquality") // a row that shows an equal item anew is another row
    String of(Heard heard) {
        if (heard instanceof HeardProgram) {
            return ROOT;
        }
        Object self = heard.self();
        Object showing = self instanceof Node node ? HeardNode.shown(node) : null;
        Given now = given.get(self);
        if (now == null || now.showing().get() != showing) {
            if (now != null) {
                named.remove(now.number());
            }
            now = new Given(++last, new WeakReference<>(showing));
            given.put(self, now);
            named.put(last, new WeakReference<>(self));
            if (last % TIDIED == 0) {
                named.values().removeIf(reference -> reference.get() == null);
            }
        }
        return PREFIX + now.number();
    }

    /// What is called so; empty when it is gone.
    Optional<Heard> find(String path) {
        if (path.equals(ROOT)) {
            return Optional.of(new HeardProgram());
        }
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            WeakReference<Object> found = named.get(Integer.parseInt(path.substring(PREFIX.length())));
            return Optional.ofNullable(found).map(WeakReference::get).map(Paths::heard);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Heard heard(Object self) {
        return switch (self) {
            case Window window -> new HeardWindow(window);
            case Piece piece -> new HeardPiece(piece);
            default -> new HeardNode((Node) self);
        };
    }
}
