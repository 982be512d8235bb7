package app.byline.colophon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Licences and notices as a work has them itself, read when they are asked for.
@FunctionalInterface
public interface Papers {
    /// Their text; empty where there are none.
    String read() throws IOException;

    /// The text of one of the program's own files; empty where it is not there.
    static Optional<String> resource(String name) throws IOException {
        try (InputStream file = Papers.class.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
