package app.byline.ui.preferences;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Preferences and keys as a JSON file that another computer can take. Any thread.
///
/// @param version of its form, more than [#VERSION] where a newer Byline wrote it
/// @param values what is set, by id
/// @param keys combinations by command where they are the author's own, empty for none
record PreferencesFile(int version, Map<String, String> values, Map<String, String> keys) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KIND = "byline-preferences";
    static final int VERSION = 1;

    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", KIND);
        root.put("version", version);
        ObjectNode all = root.putObject("values");
        new TreeMap<>(values).forEach(all::put);
        ObjectNode own = root.putObject("keys");
        new TreeMap<>(keys).forEach(own::put);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /// Whether a newer Byline wrote it, so that there may be what this one does not know.
    boolean isNewer() {
        return version > VERSION;
    }

    /// Reads what [#json] wrote, or what somebody wrote in its manner.
    ///
    /// @throws IllegalArgumentException where that is no file of preferences
    static PreferencesFile read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!KIND.equals(root.path("kind").asString(""))) {
                throw new IllegalArgumentException("not a file of preferences");
            }
            return new PreferencesFile(
                    root.path("version").asInt(VERSION), texts(root.path("values")), texts(root.path("keys")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            texts.put(entry.getKey(), value.isValueNode() ? value.asString() : value.toString());
        });
        return texts;
    }
}
