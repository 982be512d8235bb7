package app.byline.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Writes whole files: after a crash or a full disk the old content or the new stands at the path, never a part. The
/// bytes are on disk when a method returns. Blocking; any thread.
public final class AtomicFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private AtomicFile() {}

    /// Writes text as UTF-8. The folder is made if it is missing.
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes these bytes. The folder is made if it is missing.
    public static void write(Path file, byte[] bytes) throws IOException {
        put(file, bytes, new FileAttribute<?>[0]);
    }

    /// The same for what nobody else may read, where the file system knows owners.
    public static void writePrivate(Path file, byte[] bytes) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        put(
                file,
                bytes,
                posix
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0]);
    }

    private static void put(Path file, byte[] bytes, FileAttribute<?>[] attributes) throws IOException {
        Path target = throughLink(file.toAbsolutePath());
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve(".byline-" + UUID.randomUUID() + ".tmp");
        try {
            writeDurably(fresh, bytes, attributes);
            move(fresh, target);
        } catch (IOException failure) {
            Files.deleteIfExists(fresh);
            throw failure;
        }
        sync(folder);
    }

    private static void writeDurably(Path fresh, byte[] bytes, FileAttribute<?>[] attributes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, attributes)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            // Some network folders can't; a replace is the best they offer.
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A file that is a link stays one: what it points to is replaced.
    private static Path throughLink(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    /// Makes the move itself durable. Windows can't open a folder and does so by itself.
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
