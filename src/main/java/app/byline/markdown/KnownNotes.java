package app.byline.markdown;

import app.byline.markdown.commonmark.Labels;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What WordPress calls the notes of a post. Immutable.
///
/// @param ids by their labels in the text
/// @param post tells notes of one post from those of another, as both may be shown on one page
public record KnownNotes(Map<String, String> ids, String post) {
    /// Where nothing is known.
    public static final KnownNotes NONE = new KnownNotes(Map.of(), "");

    public KnownNotes {
        ids = Map.copyOf(ids);
    }

    /// The note's id: the one it has, or always the same for its label. Begins with a letter, as the editor's do.
    String id(FootnoteBlock note) {
        String label = Labels.normalised(note.getText());
        return Optional.ofNullable(ids.get(label))
                .orElseGet(
                        () -> "fn-" + UUID.nameUUIDFromBytes((post + "\n" + label).getBytes(StandardCharsets.UTF_8)));
    }
}
