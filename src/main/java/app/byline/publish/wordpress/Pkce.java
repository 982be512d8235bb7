package app.byline.publish.wordpress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A word that only who began a sign-in knows, and its digest, which the service is told before
/// (https://www.rfc-editor.org/rfc/rfc7636): a code caught on its way back is worth nothing.
record Pkce(String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder PLAIN = Base64.getUrlEncoder().withoutPadding();

    static Pkce create() {
        return new Pkce(word());
    }

    /// 256 bits of chance in letters that an address takes.
    static String word() {
        byte[] chance = new byte[32];
        RANDOM.nextBytes(chance);
        return PLAIN.encodeToString(chance);
    }

    /// By S256.
    String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return PLAIN.encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "••••";
    }
}
