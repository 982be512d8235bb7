package app.byline.snippet;

import java.util.List;

/// What posts are called. Blocking; any thread but JavaFX's.
@FunctionalInterface
public interface Titles {
    /// All titles that begin so, of posts that are not in the trash.
    List<String> beginningWith(String words);
}
