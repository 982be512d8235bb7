package app.byline.ui.editor;

import app.byline.library.Settings;
import app.byline.post.PostId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The words that an author does not want to be told of in one post, kept with the library. Blocking; any thread but
/// JavaFX's.
final class IgnoredWords {
    private static final String KEY = "spelling.ignored.";

    private final Settings settings;

    IgnoredWords(Settings settings) {
        this.settings = settings;
    }

    Set<String> of(PostId post) {
        return settings.find(KEY + post).stream().flatMap(String::lines).collect(Collectors.toUnmodifiableSet());
    }

    /// From now on that word is ignored there, or no longer. Answers those that are.
    Set<String> change(PostId post, String word, boolean ignored) {
        Set<String> words = new TreeSet<>(of(post));
        var _ = ignored ? words.addAll(List.of(word)) : words.remove(word);
        settings.save(KEY + post, String.join("\n", words));
        return Set.copyOf(words);
    }
}
