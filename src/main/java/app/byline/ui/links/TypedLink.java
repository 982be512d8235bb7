package app.byline.ui.links;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells an address from words, as authors type them. Pure.
final class TypedLink {
    private static final Pattern WITH_SCHEME =
            Pattern.compile("(?i)(?:https?://|ftp://|mailto:|tel:|sms:|post:)[^\\s<>]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>():/]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    /// A place of the post, or of the blog itself.
    private static final Pattern WITHIN = Pattern.compile("#[^\\s]+|/[^\\s<>]*");

    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:www\\.[^\\s<>/]+|(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})(?::\\d{1,5})?(?:[/?#][^\\s<>]*)?");
    private static final Pattern SCHEME_OR_END = Pattern.compile("(?i)^https?://(?:www\\.)?|/$");

    private TypedLink() {}

    /// The address that was meant; empty for words.
    static Optional<String> of(String typed) {
        String text = typed.strip();
        if (WITH_SCHEME.matcher(text).matches() || WITHIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (MAIL.matcher(text).matches()) {
            return Optional.of("mailto:" + text);
        }
        return HOST.matcher(text).matches() ? Optional.of("https://" + text) : Optional.empty();
    }

    /// Whether it is one for which a page can be asked.
    static boolean isPage(String address) {
        String begin = address.toLowerCase(Locale.ROOT);
        return begin.startsWith("https://") || begin.startsWith("http://");
    }

    /// What stands for words where nobody has given any.
    static String said(String address) {
        return SCHEME_OR_END
                .matcher(address.replaceFirst("^(?:mailto|tel|sms):", ""))
                .replaceAll("");
    }
}
