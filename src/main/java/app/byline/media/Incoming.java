package app.byline.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// A file on its way into the library: copied whole and forced to disk under another name, known by its digest, and
/// then moved to its place in one step. Closing drops what was not moved.
record Incoming(Path unfinished, String digest, SniffedType type, long bytes) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /// @throws MediaTooLargeException past the limit
    static Incoming copy(InputStream content, String name, Path folder, long limit) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(".incoming-" + UUID.randomUUID());
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return copy(content, name, unfinished, file, limit);
        } catch (Throwable failure) {
            Files.deleteIfExists(unfinished);
            throw failure;
        }
    }

    private static Incoming copy(InputStream content, String name, Path unfinished, FileChannel file, long limit)
            throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        byte[] head = new byte[0];
        long bytes = 0;
        for (int read = content.readNBytes(buffer, 0, BUFFER); read > 0; read = content.readNBytes(buffer, 0, BUFFER)) {
            if (bytes == 0) {
                head = Arrays.copyOf(buffer, Math.min(read, SniffedType.HEAD));
            }
            bytes += read;
            if (bytes > limit) {
                throw new MediaTooLargeException(name, limit);
            }
            digest.update(buffer, 0, read);
            for (ByteBuffer part = ByteBuffer.wrap(buffer, 0, read); part.hasRemaining(); ) {
                file.write(part);
            }
        }
        file.force(true);
        return new Incoming(unfinished, HexFormat.of().formatHex(digest.digest()), SniffedType.of(head), bytes);
    }

    void moveTo(Path place) throws IOException {
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(place);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    /// On POSIX a move is only durable with its folder; Windows has no such call and refuses the open.
    private static void forceFolder(Path place) throws IOException {
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(place.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
