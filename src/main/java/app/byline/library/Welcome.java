package app.byline.library;

import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The post a new library begins with: a page to try everything on.
public final class Welcome {
    private Welcome() {}

    /// The post in that language where it is written in it, else in English; not yet kept. Its first line is the title.
    public static Post post(Instant now, Locale language) {
        List<String> lines = text(language).lines().toList();
        return Post.begin(now).withText(lines.getFirst(), String.join("\n", lines.subList(2, lines.size())) + "\n");
    }

    private static String text(Locale language) {
        try (InputStream file = Optional.ofNullable(
                        Welcome.class.getResourceAsStream("welcome_" + language.getLanguage() + ".md"))
                .orElseGet(() -> Objects.requireNonNull(Welcome.class.getResourceAsStream("welcome.md")))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("part of the program can't be read", e);
        }
    }
}
