package app.byline.ui.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The files that came with the program. Blocking; any thread but JavaFX's.
final class Library {
    private Library() {}

    static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the program lacks " + name));
    }

    static Optional<String> find(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static Optional<byte[]> bytes(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
