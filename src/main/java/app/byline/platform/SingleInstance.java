package app.byline.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One program for one library. The first holds a lock, which the system takes back whatever becomes of it, and listens
/// at a socket beside it; a later one finds the lock held and knocks. Both are in a folder of the user's own.
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final String SHOW = "show";
    private static final String OPEN = "open ";
    /// Room for more files than anybody opens at once, in bytes.
    private static final int LONGEST_KNOCK = 1 << 20;

    private final FileChannel lockFile;
    private final FileLock lock;
    private final Path socket;
    private final ServerSocketChannel door;

    private SingleInstance(FileChannel lockFile, FileLock lock, Path socket, ServerSocketChannel door) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.socket = socket;
        this.door = door;
    }

    /// Becomes the one program of that library; empty when another is, and then that one has been told to come forward
    /// and to open `files`.
    public static Optional<SingleInstance> take(Path library, Path folder, List<Path> files) throws IOException {
        Files.createDirectories(folder);
        String name = "byline-" + key(library);
        Path socket = folder.resolve(name + ".socket");
        FileChannel lockFile =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(lockFile);
        if (lock == null) {
            lockFile.close();
            knock(socket, files);
            return Optional.empty();
        }
        // Left by a program that was killed.
        Files.deleteIfExists(socket);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        return Optional.of(new SingleInstance(lockFile, lock, socket, door));
    }

    /// Calls this, on a thread of its own, each time another start knocks, with the files it was given.
    public void onKnock(Consumer<List<Path>> forward) {
        Thread.ofVirtual().name("byline-door").start(() -> {
            while (door.isOpen()) {
                try (SocketChannel visitor = door.accept()) {
                    forward.accept(files(visitor));
                } catch (IOException closed) {
                    LOG.log(Level.DEBUG, "the door is closed", closed);
                }
            }
        });
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(socket);
        lock.release();
        lockFile.close();
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private static List<Path> files(SocketChannel visitor) throws IOException {
        byte[] said = Channels.newInputStream(visitor).readNBytes(LONGEST_KNOCK);
        return new String(said, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(OPEN))
                .map(line -> Path.of(line.substring(OPEN.length())))
                .toList();
    }

    private static void knock(Path socket, List<Path> files) {
        String says = Stream.concat(Stream.of(SHOW), files.stream().map(file -> OPEN + file.toAbsolutePath()))
                .collect(Collectors.joining("\n"));
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ByteBuffer bytes = ByteBuffer.wrap(says.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            // It is on its way up or down, and can't be brought forward.
            LOG.log(Level.INFO, "the running program did not answer", e);
        }
    }

    /// A socket's path may not be long, and one library may be named in several ways.
    private static String key(Path library) throws IOException {
        Path absolute = library.toAbsolutePath().normalize();
        Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(real.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
