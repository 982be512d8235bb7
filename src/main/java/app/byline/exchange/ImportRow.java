package app.byline.exchange;

import app.byline.post.PostId;
import java.util.List;
import java.util.Optional;

/// One line of an import's account: a thing in the source, its title, what becomes of it and what is to be said. `post`
/// is the post it is here, once it is; `why` says why it can't come.
public record ImportRow(
        String item,
        String place,
        String title,
        Fate fate,
        Optional<PostId> post,
        List<Note> notes,
        Optional<ImportException> why) {
    public ImportRow {
        notes = List.copyOf(notes);
    }
}
