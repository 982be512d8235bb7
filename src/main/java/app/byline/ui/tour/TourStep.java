package app.byline.ui.tour;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the tour shows, one after the other. `tour.<name>` in the bundle names it, `tour.<name>.words` is what is said.
public enum TourStep {
    WRITE,
    PREVIEW,
    KEEP,
    PUBLISH;

    /// All of them, as they follow one another.
    static final List<TourStep> ORDER = List.of(values());

    /// That of this name, as [#name()] has it.
    static Optional<TourStep> of(String name) {
        for (TourStep step : ORDER) {
            if (step.name().equals(name)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /// Which one it is, from 1.
    int number() {
        return ORDER.indexOf(this) + 1;
    }

    Optional<TourStep> next() {
        return at(ORDER.indexOf(this) + 1);
    }

    Optional<TourStep> previous() {
        return at(ORDER.indexOf(this) - 1);
    }

    private static Optional<TourStep> at(int place) {
        return place >= 0 && place < ORDER.size() ? Optional.of(ORDER.get(place)) : Optional.empty();
    }

    /// Of its name in the bundle.
    public String key() {
        return "tour." + name().toLowerCase(Locale.ROOT);
    }
}
