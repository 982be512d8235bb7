package app.byline.post;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// What a head says, taken fact by fact under whichever name a generator gives it; capitals don't matter. What nobody
/// takes, or can't be understood, stays, and the post keeps it.
final class Facts {
    private static final DumpSettings DUMP = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .build();

    private final Map<String, Object> left;
    private final String separator;

    /// `separator` is a regular expression for what stands between names written as one text.
    Facts(Map<String, Object> facts, String separator) {
        this.left = new LinkedHashMap<>(facts);
        this.separator = separator;
    }

    static String yaml(Map<String, ?> facts) {
        return new Dump(DUMP).dumpToString(facts);
    }

    boolean has(String name) {
        return left.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /// The first of these that is one text; the empty text where none is.
    String takeText(String... names) {
        for (String name : names) {
            Optional<String> value = text(name);
            if (value.isPresent()) {
                remove(name);
                return value.get();
            }
        }
        return "";
    }

    /// The single value of that name as it is written, left where it is.
    Optional<String> text(String name) {
        return switch (value(left, name)) {
            case null -> Optional.empty();
            case List<?> _, Map<?, ?> _ -> Optional.empty();
            case Object value -> Optional.of(value.toString());
        };
    }

    /// The names in all of these lists; one text is a list, too. Zola keeps them in a map of taxonomies.
    List<String> takeNames(String... names) {
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            takeNames(left, name, taken);
            if (value(left, "taxonomies") instanceof Map<?, ?> taxonomies) {
                takeNames(taxonomies, name, taken);
                if (taxonomies.isEmpty()) {
                    remove("taxonomies");
                }
            }
        }
        return taken;
    }

    private void takeNames(Map<?, ?> from, String name, List<String> taken) {
        List<String> names = names(value(from, name));
        if (!names.isEmpty()) {
            taken.addAll(names);
            from.keySet().removeIf(key -> name.equalsIgnoreCase(String.valueOf(key)));
        }
    }

    private List<String> names(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Map<?, ?> _ -> List.of();
            case List<?> list ->
                list.stream()
                                .allMatch(item ->
                                        item instanceof String || item instanceof Number || item instanceof Boolean)
                        ? list.stream().map(String::valueOf).toList()
                        : List.of();
            default -> List.of(value.toString().split(separator, -1));
        };
    }

    Optional<Instant> takeTime(ZoneId zone, String... names) {
        for (String name : names) {
            Optional<Instant> time = text(name).flatMap(text -> FrontMatterTime.read(text, zone));
            if (time.isPresent()) {
                remove(name);
                return time;
            }
        }
        return Optional.empty();
    }

    /// Whether that fact has one of these values, which it is then taken for.
    boolean takeWhere(String name, String... values) {
        boolean is = text(name).filter(List.of(values)::contains).isPresent();
        if (is) {
            remove(name);
        }
        return is;
    }

    void remove(String name) {
        left.keySet().removeIf(name::equalsIgnoreCase);
    }

    /// What is left, as YAML; empty when nothing is. A file says `always` facts in any case, so that what a head said
    /// there and nobody understood goes by another name.
    String rest(String... always) {
        if (left.isEmpty()) {
            return "";
        }
        Map<String, Object> rest = new LinkedHashMap<>();
        left.forEach((key, value) -> {
            boolean taken = List.of(always).contains(key);
            rest.put(taken ? key + "-as-written" : key, value);
        });
        return yaml(rest);
    }

    private static @Nullable Object value(Map<?, ?> facts, String name) {
        for (Map.Entry<?, ?> fact : facts.entrySet()) {
            if (name.equalsIgnoreCase(String.valueOf(fact.getKey()))) {
                return fact.getValue();
            }
        }
        return null;
    }
}
