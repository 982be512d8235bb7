package app.byline.markdown.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The texts of a post's notes as WordPress keeps them beside its content: JSON, in the order of use
/// (https://developer.wordpress.org/block-editor/reference-guides/core-blocks/#footnotes). Immutable.
///
/// @param contents HTML by the note's id, in order
record NoteList(Map<String, String> contents) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What can't be read has no notes.
    static NoteList of(String json) {
        Map<String, String> contents = new LinkedHashMap<>();
        try {
            for (JsonNode note : json.isBlank() ? JSON.createArrayNode() : JSON.readTree(json)) {
                String id = note.path("id").asString("");
                if (!id.isEmpty()) {
                    contents.putIfAbsent(id, note.path("content").asString(""));
                }
            }
        } catch (JacksonException unreadable) {
            return new NoteList(Map.of());
        }
        return new NoteList(contents);
    }

    String json() {
        List<Map<String, String>> notes = new ArrayList<>();
        contents.forEach((id, content) -> {
            Map<String, String> note = new LinkedHashMap<>();
            note.put("content", content);
            note.put("id", id);
            notes.add(note);
        });
        return JSON.writeValueAsString(notes);
    }

    /// Whether these are the same in the same order.
    boolean isSame(NoteList other) {
        return List.copyOf(contents.entrySet()).equals(List.copyOf(other.contents.entrySet()));
    }
}
