package app.byline.snippet;

import app.byline.post.Subscription;
import java.util.List;
import java.util.Optional;

/// The snippets and templates of a library, by name. Blocking; any thread but JavaFX's.
public interface StandingTexts {
    List<Snippet> snippets();

    List<Template> templates();

    /// Keeps it, in the place of what it was before.
    void save(StandingText text);

    void remove(StandingId id);

    /// Tells each change after it is on disk, on the database's thread.
    Subscription onChange(Runnable listener);

    /// The one that is called so; capitals don't matter.
    static <T extends StandingText> Optional<T> called(List<T> texts, String name) {
        return texts.stream()
                .filter(text -> text.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
