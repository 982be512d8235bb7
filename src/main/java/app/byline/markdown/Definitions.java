package app.byline.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a text defines: of several definitions with one key the first counts. Immutable.
final class Definitions {
    static final Definitions NONE = new Definitions(Map.of());

    /// A definition, and the part it stands in.
    private record Place(Definition definition, Part part) {}

    /// By key, in the order of the text.
    private final Map<String, List<Place>> places;

    private Definitions(Map<String, List<Place>> places) {
        this.places = places;
    }

    static Definitions of(List<Part> parts) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Definition definition : part.section.definitions()) {
                places.computeIfAbsent(definition.key(), _ -> new ArrayList<>(1))
                        .add(new Place(definition, part));
            }
        }
        return new Definitions(places);
    }

    /// What counts in a passage of these parts and stands outside of it, as far as the passage may use it. What those
    /// of the parts define that are changed is not known.
    List<Definition> outside(Set<Part> parts, String passage) {
        if (places.isEmpty()) {
            return List.of();
        }
        Bracketed bracketed = Bracketed.in(passage);
        Set<String> words = Words.in(passage);
        List<Definition> outside = new ArrayList<>();
        for (List<Place> all : places.values()) {
            all.stream()
                    .filter(place -> !(place.part().isChanged() && parts.contains(place.part())))
                    .findFirst()
                    .filter(place -> !parts.contains(place.part()))
                    .map(Place::definition)
                    .filter(definition -> definition.mayBeUsedIn(words, bracketed))
                    .ifPresent(outside::add);
        }
        return outside;
    }

    /// What does not mean the same in both, as either has it.
    List<Definition> changed(Definitions after) {
        Set<String> keys = new LinkedHashSet<>(places.keySet());
        keys.addAll(after.places.keySet());
        List<Definition> changed = new ArrayList<>();
        for (String key : keys) {
            Place before = first(key);
            Place now = after.first(key);
            if (before == null || now == null || !before.definition().equals(now.definition())) {
                changed.add(Objects.requireNonNull(now == null ? before : now).definition());
            }
        }
        return changed;
    }

    /// Whether who read these parts, with `known` as what others define, took this for what it is.
    boolean asRead(String key, Set<Part> parts, List<Definition> known) {
        Place now = first(key);
        for (Definition definition : known) {
            if (definition.key().equals(key)) {
                return now != null && now.definition().equals(definition);
            }
        }
        return now == null || parts.contains(now.part());
    }

    private @Nullable Place first(String key) {
        List<Place> all = places.get(key);
        return all == null ? null : all.getFirst();
    }
}
