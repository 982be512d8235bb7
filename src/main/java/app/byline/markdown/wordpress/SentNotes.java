package app.byline.markdown.wordpress;

import app.byline.markdown.SentNote;
import app.byline.markdown.SentText;
import app.byline.markdown.wordpress.Bitext.Notes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The notes of a post on their way back: one that says what it said is sent in WordPress's own words.
final class SentNotes {
    private SentNotes() {}

    /// Of `sent`, as which `was` was rendered before; `before` is what the blog has.
    static Notes of(SentText sent, SentText was, Notes before) {
        Map<String, String> rendered = new HashMap<>();
        was.notes().forEach(note -> rendered.put(note.id(), note.content()));
        NoteList there = NoteList.of(before.raw());
        Map<String, String> contents = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (SentNote note : sent.notes()) {
            ids.put(note.label(), note.id());
            boolean same = Objects.equals(rendered.get(note.id()), note.content());
            contents.put(
                    note.id(),
                    same
                            ? Optional.ofNullable(there.contents().get(note.id()))
                                    .orElse(note.content())
                            : note.content());
        }
        // What only blocks that are kept as they are refer to.
        there.contents().forEach((id, content) -> {
            if (!before.ids().containsValue(id)) {
                contents.putIfAbsent(id, content);
            }
        });
        NoteList now = new NoteList(contents);
        if (now.isSame(there)) {
            return new Notes(before.raw(), ids);
        }
        return new Notes(now.contents().isEmpty() ? "" : now.json(), ids);
    }
}
