package app.byline.post;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The last part of a post's address: lower-case letters and digits in words joined by hyphens, at most 200 characters
/// (the width of WordPress's `post_name` column).
public record Slug(String value) {
    private static final int LONGEST = 200;

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /// This text itself as a slug, where it is one.
    public static Optional<Slug> of(String text) {
        return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= LONGEST
                && text.matches("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+)*");
    }

    /// The slug an author would expect of this title: accents dropped, other scripts kept, all else a hyphen. Empty
    /// when nothing of the title can stand in an address.
    public static Optional<Slug> ofTitle(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .replaceAll("['’]", "");
        String hyphened = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+", "-");
        String cut = hyphened.substring(0, Math.min(LONGEST, hyphened.length())).replaceAll("^-+|-+$", "");
        return cut.matches("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{N}].*") ? Optional.of(new Slug(cut)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
