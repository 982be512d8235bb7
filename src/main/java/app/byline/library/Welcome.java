package app.byline.library;

import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The post a new library begins with: a page to try everything on.
public final class Welcome {
    private Welcome() {}

    /// The post, not yet kept; its first line is the title.
    public static Post post(Instant now) {
        List<String> lines = text().lines().toList();
        return Post.begin(now).withText(lines.getFirst(), String.join("\n", lines.subList(2, lines.size())) + "\n");
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Welcome.class.getResourceAsStream("welcome.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("part of the program can't be read", e);
        }
    }
}
