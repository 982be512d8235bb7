package app.byline.spelling;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words that an author taught, as they are when they are asked for. Immutable; any thread.
public record TaughtWords(Set<String> words) {
    public static final TaughtWords NONE = new TaughtWords(Set.of());

    private static final Pattern WHOLE = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:[’'\\-][\\p{L}\\p{M}]++)*+");
    /// Of those between hyphens and apostrophes each may be taught alone.
    private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");

    public TaughtWords {
        words = Set.copyOf(words);
    }

    /// The one by which that word is known: itself, or what begins a sentence as that.
    Optional<String> as(String word) {
        if (words.contains(word)) {
            return Optional.of(word);
        }
        return Optional.of(word)
                .filter(written -> !written.isEmpty() && Character.isUpperCase(written.charAt(0)))
                .map(written -> written.substring(0, 1).toLowerCase(Locale.ROOT) + written.substring(1))
                .filter(words::contains);
    }

    /// The one that stands in this text at that place, or begins or ends there.
    public Optional<String> at(String text, int place) {
        return Stream.of(WHOLE, PART)
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(found -> found.start() <= place && place <= found.end())
                .flatMap(found -> as(found.group()).stream())
                .findFirst();
    }
}
