package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Copies a library's file while it is open. Its channel is opened before SQLite opens the file and closed after: where
/// locks belong to a process, as on Linux and macOS, closing any other channel to the file would end SQLite's lock on
/// it.
final class Snapshot implements AutoCloseable {
    private static final int AT_ONCE = 1 << 20;
    /// SQLite's locks lie here in the file, and on Windows nobody else may read where they do. No page has content
    /// here. https://www.sqlite.org/fileformat.html#the_lock_byte_page
    private static final long LOCKS_AT = 1L << 30;

    private static final int LOCKS = 65_536;

    private final FileChannel file;
    private volatile boolean stopped;

    private Snapshot(FileChannel file) {
        this.file = file;
    }

    static Snapshot of(Path file) {
        try {
            return new Snapshot(FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException e) {
            throw new DatabaseException(Reason.READ_ONLY, "can't read " + file, e);
        }
    }

    /// `hold` makes the file stand still until `release`.
    synchronized void take(Runnable hold, Runnable release, Path to) {
        if (stopped) {
            throw stop(to);
        }
        hold.run();
        try {
            copy(to);
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't write " + to, e);
        } finally {
            if (!stopped) {
                release.run();
            }
        }
    }

    private void copy(Path to) throws IOException {
        LibraryFile.createPrivate(to);
        long size = file.size();
        ByteBuffer part = ByteBuffer.allocate(AT_ONCE);
        try (FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (long at = 0; at < size; ) {
                if (stopped) {
                    throw stop(to);
                }
                if (at == LOCKS_AT) {
                    at += LOCKS;
                    continue;
                }
                part.clear();
                if (file.read(part, at) < 0) {
                    return;
                }
                at = write(target, part.flip(), at);
            }
        } catch (DatabaseException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }

    private static long write(FileChannel target, ByteBuffer part, long from) throws IOException {
        long at = from;
        while (part.hasRemaining()) {
            at += target.write(part, at);
        }
        return at;
    }

    private static DatabaseException stop(Path to) {
        return new DatabaseException(Reason.FAILED, "closed before " + to + " was written");
    }

    /// Whether none is begun any more.
    boolean isStopped() {
        return stopped;
    }

    /// Ends a copy that is under way; none is begun any more.
    void stop() {
        stopped = true;
        synchronized (this) {
            // Whoever was copying has noticed.
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
