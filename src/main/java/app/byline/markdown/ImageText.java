package app.byline.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An image as it stands in a line of Markdown: where, and what it says. `alt` is for readers who can't see it,
/// `caption` for all; both are plain text, perhaps empty. Offsets are in UTF-16 units from the line's start.
public record ImageText(int from, int to, String alt, String address, String caption) {
    private static final Pattern IMAGE = Pattern.compile("!\\[((?:\\\\.|[^\\]\\\\])*+)]\\([ \\t]*"
            + "(<[^>\\n]*>|[^\\s()<>]+(?:\\([^\\s()]*\\)[^\\s()]*)*)"
            + "(?:[ \\t]+(?:\"((?:\\\\.|[^\"\\\\])*+)\"|'((?:\\\\.|[^'\\\\])*+)'))?[ \\t]*\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    /// The one in which, or at whose edge, that offset stands.
    public static Optional<ImageText> at(String line, int offset) {
        Matcher image = IMAGE.matcher(line);
        while (image.find() && image.start() <= offset) {
            if (offset <= image.end()) {
                return Optional.of(new ImageText(
                        image.start(),
                        image.end(),
                        plain(image.group(1)),
                        image.group(2).replaceAll("^<|>$", ""),
                        plain(image.group(3) == null ? image.group(4) : image.group(3))));
            }
        }
        return Optional.empty();
    }

    /// Its Markdown with these words.
    public String with(String newAlt, String newCaption) {
        String target = address.matches("\\S*") ? address : "<" + address + ">";
        String words = newAlt.strip().replaceAll("\\s+", " ").replaceAll("([\\[\\]\\\\])", "\\\\$1");
        String title = newCaption.strip().replaceAll("\\s+", " ").replaceAll("([\"\\\\])", "\\\\$1");
        return "![" + words + "](" + target + (title.isEmpty() ? "" : " \"" + title + "\"") + ")";
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : ESCAPED.matcher(text).replaceAll("$1");
    }
}
