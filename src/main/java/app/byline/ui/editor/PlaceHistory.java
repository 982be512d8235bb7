package app.byline.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/// The places of a text that its author has left for one far away, to go back to and forward again. What is typed
/// moves those behind it. JavaFX's thread.
final class PlaceHistory {
    private static final int MOST = 50;

    private final Deque<Integer> behind = new ArrayDeque<>();
    private final Deque<Integer> ahead = new ArrayDeque<>();

    /// Another text is there.
    void clear() {
        behind.clear();
        ahead.clear();
    }

    /// That place was left for one far away.
    void left(int place) {
        ahead.clear();
        push(behind, place);
    }

    private static void push(Deque<Integer> places, int place) {
        if (places.isEmpty() || places.peek() != place) {
            places.push(place);
        }
        if (places.size() > MOST) {
            places.removeLast();
        }
    }

    /// So many characters gave way to others there.
    void changed(int at, int removed, int inserted) {
        move(behind, at, removed, inserted);
        move(ahead, at, removed, inserted);
    }

    private static void move(Deque<Integer> places, int at, int removed, int inserted) {
        if (places.stream().anyMatch(place -> place > at)) {
            Deque<Integer> before = new ArrayDeque<>(places);
            places.clear();
            before.forEach(place -> places.add(
                    place <= at ? place : Math.max(at, place - removed) + (place < at + removed ? 0 : inserted)));
        }
    }

    /// Where its author was before; from `here` one can come back.
    OptionalInt back(int here) {
        return step(behind, ahead, here);
    }

    /// Where its author was before going back.
    OptionalInt forward(int here) {
        return step(ahead, behind, here);
    }

    private static OptionalInt step(Deque<Integer> from, Deque<Integer> to, int here) {
        if (from.isEmpty()) {
            return OptionalInt.empty();
        }
        push(to, here);
        return OptionalInt.of(from.pop());
    }
}
