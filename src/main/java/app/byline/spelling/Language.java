package app.byline.spelling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language that a dictionary comes with.
public enum Language {
    ENGLISH_US("en-US"),
    ENGLISH_UK("en-GB"),
    SPANISH("es"),
    FRENCH("fr"),
    GERMAN("de"),
    PORTUGUESE_BRAZIL("pt-BR"),
    PORTUGUESE_PORTUGAL("pt-PT");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /// Its name for programs, as `pt-BR` (BCP 47).
    public String tag() {
        return locale.toLanguageTag();
    }

    /// Its name for people, in the language of `reader`.
    public String name(Locale reader) {
        return locale.getDisplayName(reader);
    }

    /// The one that a tag such as `de-AT` or `en` means; of several variants that of `home`, the author's own locale,
    /// and else the first. Empty where no dictionary knows it.
    public static Optional<Language> of(String tag, Locale home) {
        Locale wanted = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return variant(wanted)
                .or(() -> home.getLanguage().equals(wanted.getLanguage()) ? variant(home) : Optional.empty())
                .or(() -> first(wanted));
    }

    /// The variant of exactly that country, or one whose English is spelt like it.
    private static Optional<Language> variant(Locale wanted) {
        boolean like = wanted.getLanguage().equals("en")
                && !wanted.getCountry().isEmpty()
                && !wanted.getCountry().equals("US");
        return like
                ? Optional.of(ENGLISH_UK)
                : all().filter(language -> language.locale.getLanguage().equals(wanted.getLanguage())
                                && language.locale.getCountry().equals(wanted.getCountry()))
                        .findFirst();
    }

    private static Optional<Language> first(Locale wanted) {
        return all().filter(language -> language.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private static Stream<Language> all() {
        return Arrays.stream(values());
    }
}
