package app.byline.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A blog's word for one state of a post; compared by equality only, never by order.
public record Version(String value) {
    /// Of what its author wrote: the times that blogs tell have one second, and can run backwards.
    public static Version of(String title, String excerpt, String content) {
        try {
            byte[] texts = (title + "\0" + excerpt + "\0" + content).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(texts);
            return new Version(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
