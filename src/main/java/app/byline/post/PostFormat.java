package app.byline.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of posts that themes dress differently:
/// https://developer.wordpress.org/advanced-administration/wordpress/post-formats/
public enum PostFormat {
    STANDARD,
    ASIDE,
    AUDIO,
    CHAT,
    GALLERY,
    IMAGE,
    LINK,
    QUOTE,
    STATUS,
    VIDEO;

    /// As heads and blogs write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of that word; empty where there is none.
    public static Optional<PostFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
