package app.byline.platform;

import java.io.EOFException;
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
        put(file, all(bytes), new FileAttribute<?>[0]);
    }

    /// Writes what is in that other file, of any size. The folder is made if it is missing.
    public static void copy(Path from, Path file) throws IOException {
        try (FileChannel content = FileChannel.open(from, StandardOpenOption.READ)) {
            put(file, fresh -> transfer(content, fresh), new FileAttribute<?>[0]);
        }
    }

    /// The same for what nobody else may read, where the file system knows owners.
    public static void writePrivate(Path file, byte[] bytes) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        put(
                file,
                all(bytes),
                posix
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0]);
    }

    /// What comes into a new file.
    @FunctionalInterface
    private interface Content {
        void into(FileChannel fresh) throws IOException;
    }

    private static Content all(byte[] bytes) {
        return fresh -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                fresh.write(buffer);
            }
        };
    }

    /// On some systems without any byte passing through here.
    private static void transfer(FileChannel content, FileChannel fresh) throws IOException {
        long size = content.size();
        long done = 0;
        while (done < size) {
            long more = content.transferTo(done, size - done, fresh);
            if (more <= 0) {
                throw new EOFException("became shorter while it was copied");
            }
            done += more;
        }
    }

    private static void put(Path file, Content content, FileAttribute<?>[] attributes) throws IOException {
        Path target = throughLink(file.toAbsolutePath());
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve(".byline-" + UUID.randomUUID() + ".tmp");
        try {
            writeDurably(fresh, content, attributes);
            move(fresh, target);
        } catch (IOException failure) {
            Files.deleteIfExists(fresh);
            throw failure;
        }
        sync(folder);
    }

    private static void writeDurably(Path fresh, Content content, FileAttribute<?>[] attributes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, attributes)) {
            content.into(channel);
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
