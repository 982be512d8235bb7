package app.byline.ui.preferences;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Preferences and keys as a JSON file that another computer can take. Any thread.
///
/// @param values what is set, by id
/// @param keys combinations by command where they are the author's own, empty for none
record PreferencesFile(Map<String, String> values, Map<String, String> keys) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KIND = "byline-preferences";

    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", KIND);
        root.put("version", 1);
        ObjectNode all = root.putObject("values");
        new TreeMap<>(values).forEach(all::put);
        ObjectNode own = root.putObject("keys");
        new TreeMap<>(keys).forEach(own::put);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /// Reads what [#json] wrote; what it does not know it leaves out.
    ///
    /// @throws IllegalArgumentException where that is no file of preferences
    static PreferencesFile read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!KIND.equals(root.path("kind").asString(""))) {
                throw new IllegalArgumentException("not a file of preferences");
            }
            return new PreferencesFile(texts(root.path("values")), texts(root.path("keys")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                texts.put(entry.getKey(), entry.getValue().asString());
            }
        });
        return texts;
    }
}
