package app.byline.sync;

import app.byline.history.History;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.media.MediaStore;

/// This side: what of a library is kept in step. `names` are what the two revisions of a merge that kept both versions
/// are called in the history.
public record Library(
        PostStore posts,
        History history,
        Autosave autosave,
        MediaStore media,
        Counterparts counterparts,
        RevisionNames names) {
    /// `here` is what this library said before the merge, `there` what came.
    public record RevisionNames(String here, String there) {}
}
