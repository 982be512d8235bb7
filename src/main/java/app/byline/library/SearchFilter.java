package app.byline.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One condition of a search: `tag:politics`, or, negated, `-tag:politics`.
///
/// @param value as typed; [#of] has seen that it fits the field
public record SearchFilter(Field field, String value, boolean negated) {
    private static final Pattern COUNT = Pattern.compile("[<>]?\\d{1,7}");

    /// What a filter looks at. Its word in a search is its name in lower case.
    public enum Field {
        /// A tag's whole name, in any case.
        TAG,
        CATEGORY,
        /// The name of the collection in which the post lies, in any case.
        IN,
        /// How the post stands: draft, published, changed, waiting, failed, scheduled, favourite.
        IS,
        /// The name of a blog on which the post is.
        BLOG,
        /// Last changed on that day or later: a day, a month or a year.
        AFTER,
        /// Last changed before that day.
        BEFORE,
        /// What is in the post, or has it: image, collection.
        HAS,
        /// How many words the post has: `500`, `<500` or `>500`; a bare number is at least so many.
        WORDS
    }

    /// How a post can stand.
    public enum State {
        DRAFT,
        PUBLISHED,
        CHANGED,
        WAITING,
        FAILED,
        SCHEDULED,
        FAVOURITE,
        /// Passages stand in it in both versions, here and elsewhere, and it has not been changed since.
        OVERLAPPING
    }

    /// What was typed before and behind the colon, if it makes a filter.
    static Optional<SearchFilter> of(String word, String value, boolean negated) {
        String name = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name) && fits(field, value))
                .findFirst()
                .map(field -> new SearchFilter(field, value, negated));
    }

    private static boolean fits(Field field, String value) {
        return switch (field) {
            case TAG, CATEGORY, IN, BLOG -> !value.isBlank();
            case IS ->
                Arrays.stream(State.values()).anyMatch(state -> state.name().equalsIgnoreCase(value));
            case HAS -> value.equalsIgnoreCase("image") || value.equalsIgnoreCase("collection");
            case AFTER, BEFORE -> day(value).isPresent();
            case WORDS -> COUNT.matcher(value).matches();
        };
    }

    /// The first day that a date means: `2026`, `2026-01` or `2026-01-31`.
    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(
                    switch (value.length()) {
                        case 4 -> Year.parse(value).atDay(1);
                        case 7 -> YearMonth.parse(value).atDay(1);
                        default -> LocalDate.parse(value);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// As it would be typed.
    @Override
    public String toString() {
        String quoted = value.matches("[^\\s\"]+") ? value : '"' + value + '"';
        return (negated ? "-" : "") + field.name().toLowerCase(Locale.ROOT) + ":" + quoted;
    }
}
