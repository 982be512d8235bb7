package app.byline.library;

import java.util.List;
import java.util.Optional;

/// Where the author stood in a post: the caret, in UTF-16 units of the text, the line that was seen at the top, from 0,
/// and what was folded, where that is known.
public record Place(int caret, int line, Optional<List<Fold>> folds) {
    /// The beginning of a text.
    public static final Place START = new Place(0, 0, Optional.empty());
}
