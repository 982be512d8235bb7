package app.byline.exchange;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that a post names and that comes with it. `name` is what it is called there.
public record Attachment(String name, Content content) {
    /// How Byline's own files name an asset, with the beginning of its digest.
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{12}-(.+)");

    /// Opens the bytes, anew each time.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /// One that is a file on this disk.
    public static Attachment of(Path file) {
        return new Attachment(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /// Copies it into the library. One that Byline wrote to a file gets the name back that it had there.
    public Asset keep(MediaStore media) throws IOException {
        Matcher ours = OURS.matcher(name);
        try (InputStream bytes = content.open()) {
            return media.add(bytes, ours.matches() ? ours.group(1) : name);
        }
    }
}
