package app.byline.exchange;

import java.io.IOException;
import java.io.InputStream;

/// A file that a post names and that comes with it. `name` is what it is called there.
public record Attachment(String name, Content content) {
    /// Opens the bytes, anew each time.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
