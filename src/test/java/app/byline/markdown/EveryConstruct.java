package app.byline.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The page that holds every construct of the dialect, `reference/constructs.md`.
public final class EveryConstruct {
    private EveryConstruct() {}

    /// The page, and behind it a sentence that nests too deep to be read.
    public static String page() {
        try (var in = Objects.requireNonNull(EveryConstruct.class.getResourceAsStream("/reference/constructs.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n" + tooDeep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tooDeep() {
        return "*so *on ".repeat(51).strip() + "*".repeat(102) + "\n";
    }
}
