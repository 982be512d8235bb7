package app.byline.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.util.Subscription;

/// One of a kind or two, as posts lie side by side, and which of them is followed: that of the page its author is at.
/// JavaFX's thread.
final class Turning<T> {
    private final List<T> all = new ArrayList<>();
    private final Function<T, Subscription> following;
    private T current;
    private Subscription heard;

    /// `following` hears what one tells from then on.
    Turning(T first, Function<T, Subscription> following) {
        this.following = following;
        all.add(first);
        current = first;
        heard = following.apply(first);
    }

    /// That of the page its author is at.
    T get() {
        return current;
    }

    T first() {
        return all.getFirst();
    }

    List<T> all() {
        return all;
    }

    /// That one is there, too.
    void join(T second) {
        all.add(second);
    }

    /// Follows that one instead.
    void turn(T next) {
        heard.unsubscribe();
        current = next;
        heard = following.apply(next);
    }
}
