package app.byline.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Content known by its SHA-256.
public final class Digests {
    private Digests() {}

    /// Of these bytes, in 64 hex digits.
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Of these texts in order.
    public static String of(String... parts) {
        return of(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    }
}
