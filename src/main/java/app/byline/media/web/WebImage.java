package app.byline.media.web;

import app.byline.media.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An image as it is to leave: `asset` says what it is, under its original's digest; `file` has the bytes, and is the
/// library's own where nothing had to change. Closing drops a file made for the way.
public record WebImage(Asset asset, Path file, boolean made) implements AutoCloseable {
    static WebImage asKept(Asset asset, Path file) {
        return new WebImage(asset, file, false);
    }

    static WebImage of(Asset asset, byte[] content) throws IOException {
        Path file = Files.createTempFile("byline-", "-" + asset.fileName());
        try {
            Files.write(file, content);
            return new WebImage(asset, file, true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (made) {
            Files.deleteIfExists(file);
        }
    }
}
