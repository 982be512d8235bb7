package app.byline.library;

import java.util.Locale;

/// Capitals of what is replaced, kept in what replaces it: `Boat` and `BOAT` become `Ship` and `SHIP`. Pure.
public final class Casing {
    private Casing() {}

    /// The words with the capitals of `found`.
    public static String of(String found, String words) {
        boolean letters = found.chars().anyMatch(Character::isLetter);
        if (!letters || words.isEmpty()) {
            return words;
        }
        boolean several = found.chars().filter(Character::isLetter).count() > 1;
        if (several && found.equals(found.toUpperCase(Locale.ROOT))) {
            return words.toUpperCase(Locale.ROOT);
        }
        int first = words.offsetByCodePoints(0, 1);
        return Character.isUpperCase(found.codePointAt(0))
                ? words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first)
                : words;
    }
}
