package app.byline.spelling;

import java.util.List;

/// Knows the words of one language. Any thread.
public interface Dictionary {
    boolean knows(String word);

    /// What may have been meant, the likeliest first. Takes up to a quarter of a second.
    List<String> suggestions(String word);
}
