package app.byline.spelling;

import java.util.List;

/// Knows the words of one language. Any thread.
public interface Dictionary {
    boolean knows(String word);

    /// What may have been meant, the likeliest first. Takes some tens of milliseconds, a second and a half at most.
    List<String> suggestions(String word);
}
