package app.byline.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Copies what a parser made of a head: texts, numbers and truths in lists and maps with texts as keys. YAML's anchors
/// can make a structure that contains itself or that unfolds to billions of items; a copy of one is refused.
final class PlainData {
    /// How deep a head may nest.
    static final int DEEPEST = 50;

    private static final int MOST = 20_000;

    private int left = MOST;

    private PlainData() {}

    static Map<String, Object> of(Map<?, ?> data) throws FrontMatterException {
        return new PlainData().map(data, 0);
    }

    private Map<String, Object> map(Map<?, ?> data, int depth) throws FrontMatterException {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : data.entrySet()) {
            Object key = copy(entry.getKey(), depth + 1);
            put(copy, String.valueOf(key), copy(entry.getValue(), depth + 1));
        }
        return copy;
    }

    /// A key with nothing behind it is kept, too.
    @SuppressWarnings("NullAway") // the map is typed for the values that are there
    private static void put(Map<String, Object> copy, String key, @Nullable Object value) {
        copy.put(key, value);
    }

    private @Nullable Object copy(@Nullable Object value, int depth) throws FrontMatterException {
        left--;
        if (left < 0 || depth > DEEPEST) {
            throw new FrontMatterException("The head is nested or repeated beyond what a head can mean.");
        }
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> map(map, depth);
            case Iterable<?> items -> {
                List<@Nullable Object> copies = new ArrayList<>();
                for (Object item : items) {
                    copies.add(copy(item, depth + 1));
                }
                yield copies;
            }
            case Boolean truth -> truth;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
