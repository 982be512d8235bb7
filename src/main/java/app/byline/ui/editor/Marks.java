package app.byline.ui.editor;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Places of a text that are marked in it, many of them perhaps. What is typed moves those behind: that is noted, and
/// worked out for the places that are asked for, so that a key costs the same however many there are. JavaFX's thread.
final class Marks {
    /// Of no places.
    static final Marks NONE = new Marks(new int[0], new int[0], "");

    private final int[] starts;
    private final int[] ends;
    private final String styleClass;
    private final List<Change> changes = new ArrayList<>();

    /// A place, its end not in it.
    record Place(int from, int to) {}

    private record Change(int at, int removed, int inserted) {}

    /// Places from `starts` to before `ends`, in order, none in another, in that style class.
    Marks(int[] starts, int[] ends, String styleClass) {
        this.starts = starts;
        this.ends = ends;
        this.styleClass = styleClass;
    }

    int size() {
        return starts.length;
    }

    /// Whether nothing was changed since they were found.
    boolean isUnchanged() {
        return changes.isEmpty();
    }

    /// So many characters gave way to others there.
    void changed(int at, int removed, int inserted) {
        if (starts.length > 0) {
            changes.add(new Change(at, removed, inserted));
        }
    }

    /// Where that place is now; empty, as a place without characters, where it was changed.
    Place place(int number) {
        int from = starts[number];
        int to = ends[number];
        for (Change change : changes) {
            int shift = change.inserted() - change.removed();
            if (change.at() + change.removed() <= from && change.at() < to) {
                from += shift;
                to += shift;
            } else if (change.at() < to) {
                int gone = Math.max(0, Math.min(from, change.at()));
                return new Place(gone, gone);
            }
        }
        return new Place(from, to);
    }

    /// All between the first and the last of them.
    Place around() {
        return new Place(now(starts[0], false), now(ends[ends.length - 1], true));
    }

    /// Where what stood there stands now; `behind` puts what was inserted right there before it.
    private int now(int place, boolean behind) {
        int now = place;
        for (Change change : changes) {
            if (change.at() < now || (behind && change.at() == now)) {
                now = Math.max(change.at(), now - change.removed()) + change.inserted();
            }
        }
        return now;
    }

    /// The first place that does not end before there.
    int firstFrom(int place) {
        int old = before(place);
        int found = Arrays.binarySearch(starts, old);
        int first = found >= 0 ? found : -found - 1;
        return first > 0 && ends[first - 1] > old ? first - 1 : first;
    }

    /// Those of which a character lies from `from` to before `to`.
    List<Style> between(int from, int to) {
        List<Style> found = new ArrayList<>();
        for (int i = firstFrom(from); i < starts.length; i++) {
            Place place = place(i);
            if (place.from() >= to) {
                break;
            }
            if (place.from() < place.to() && place.to() > from) {
                found.add(new Style(place.from(), place.to(), styleClass));
            }
        }
        return found;
    }

    /// Where what stands there now stood when the places were found.
    private int before(int place) {
        int old = place;
        for (Change change : changes.reversed()) {
            if (old >= change.at() + change.inserted()) {
                old += change.removed() - change.inserted();
            } else if (old > change.at()) {
                old = change.at();
            }
        }
        return old;
    }
}
