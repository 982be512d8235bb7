package app.byline.ui.editor;

import app.byline.library.Settings;
import app.byline.post.PostId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The words, or rules, that an author does not want to be told of in one post, kept with the library. Blocking; any
/// thread but JavaFX's.
final class PassedOver {
    private final Settings settings;
    private final String key;

    /// `key` begins the names of the settings.
    PassedOver(Settings settings, String key) {
        this.settings = settings;
        this.key = key;
    }

    Set<String> of(PostId post) {
        return settings.find(key + post).stream().flatMap(String::lines).collect(Collectors.toUnmodifiableSet());
    }

    /// From now on that is passed over there, or no longer. Answers all that are.
    Set<String> change(PostId post, String one, boolean passed) {
        Set<String> all = new TreeSet<>(of(post));
        var _ = passed ? all.addAll(List.of(one)) : all.remove(one);
        settings.save(key + post, String.join("\n", all));
        return Set.copyOf(all);
    }
}
