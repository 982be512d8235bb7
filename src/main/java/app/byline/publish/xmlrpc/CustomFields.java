package app.byline.publish.xmlrpc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The fields that a post has beyond those of every post, as `wp.getPost` answers and `wp.editPost` takes them: each a
/// text with a number of its own. Those that a key has several of, and those that WordPress and PHP keep for
/// themselves, stay as they are.
record CustomFields(JsonNode given) {
    private static final Set<String> WORDPRESS = Set.of("footnotes", "enclosure");
    /// As PHP writes lists and things.
    private static final String SERIALISED = "[aOC]:\\d+:.*";

    /// By their keys; those without a value are not told.
    Map<String, Object> all() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (JsonNode field : single()) {
            String value = field.path("value").asString("");
            if (!value.isEmpty()) {
                fields.put(key(field), value);
            }
        }
        return fields;
    }

    /// What is sent for these values.
    List<Map<String, Object>> with(Map<String, Object> values) {
        Map<String, JsonNode> there = new HashMap<>();
        single().forEach(field -> there.put(key(field), field));
        Set<String> kept = new HashSet<>();
        given.forEach(field -> kept.add(key(field)));
        List<Map<String, Object>> sent = new ArrayList<>();
        values.forEach((key, value) -> {
            Map<String, Object> field = new HashMap<>(Map.of("key", key, "value", written(value)));
            JsonNode before = there.get(key);
            if (before != null) {
                field.put("id", before.path("id").asString(""));
            }
            if (before != null || !kept.contains(key)) {
                sent.add(field);
            }
        });
        return sent;
    }

    private static String written(Object value) {
        return value instanceof Boolean flag ? flag ? "1" : "" : String.valueOf(value);
    }

    private List<JsonNode> single() {
        Map<String, Integer> times = new HashMap<>();
        given.forEach(field -> times.merge(key(field), 1, Integer::sum));
        List<JsonNode> single = new ArrayList<>();
        for (JsonNode field : given) {
            String key = key(field);
            boolean own = key.startsWith("_") || WORDPRESS.contains(key);
            if (!own
                    && times.getOrDefault(key, 0) == 1
                    && !field.path("value").asString("").matches(SERIALISED)) {
                single.add(field);
            }
        }
        return single;
    }

    private static String key(JsonNode field) {
        return field.path("key").asString("");
    }
}
