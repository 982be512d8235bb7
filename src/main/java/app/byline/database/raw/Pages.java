package app.byline.database.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The pages of a SQLite file as they lie on disk, and over them what the log beside it has committed. What can't be
/// read is missing, never an error; only a disk that fails is one. One thread. Opening and closing a file ends the
/// locks that this process holds on it, so this is for files that no connection of ours has open.
/// https://www.sqlite.org/fileformat.html
public final class Pages implements AutoCloseable {
    private static final int USUAL_SIZE = 4_096;
    private static final int SIZE_AT = 16;
    private static final int RESERVED_AT = 20;
    private static final int CHANGED_AT = 24;
    private static final int COUNT_AT = 28;
    private static final int FREE_AT = 32;
    private static final int COUNTED_AT = 92;
    private static final int HEADER = 100;

    private final FileChannel file;
    private final FileChannel log;
    private final Log.Content logged;
    private final int size;
    private final int usable;
    private final int count;
    private final int firstFree;

    private Pages(FileChannel file, FileChannel log, boolean withLog) throws IOException {
        this.file = file;
        this.log = log;
        ByteBuffer header = Log.read(file, 0, HEADER);
        int told = header.limit() < HEADER ? 0 : Short.toUnsignedInt(header.getShort(SIZE_AT));
        size = told == 1 ? 65_536 : Integer.bitCount(told) == 1 && told >= 512 ? told : USUAL_SIZE;
        int reserved = header.limit() < HEADER ? 0 : Byte.toUnsignedInt(header.get(RESERVED_AT));
        usable = reserved <= 32 ? size - reserved : size;
        firstFree = header.limit() < HEADER ? 0 : header.getInt(FREE_AT);
        logged = withLog ? Log.read(log, size) : Log.Content.NONE;
        int last = logged.pages().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        count = (int) Math.max(last, Math.min(Integer.MAX_VALUE - 1, (file.size() + size - 1) / size));
    }

    /// The file with its log, if there is one and `withLog` says so. Close it.
    public static Pages of(Path path, boolean withLog) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + "-wal");
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            // Without a log the file stands in for it, and nothing is read from it.
            boolean logged = withLog && Files.isReadable(beside);
            return new Pages(file, logged ? FileChannel.open(beside, StandardOpenOption.READ) : file, logged);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// How many there are; they are counted from 1.
    int count() {
        return count;
    }

    /// What of a page is SQLite's to fill.
    int usable() {
        return usable;
    }

    /// The first of the pages that hold nothing any more; 0 for none.
    int firstFree() {
        return firstFree;
    }

    /// Whether the log has changed anything.
    public boolean hasLog() {
        return !logged.pages().isEmpty();
    }

    /// Whether the log has lost a part of what it had committed. SQLite drops all that comes after such a part.
    public boolean hasBrokenLog() {
        return logged.broken();
    }

    /// Whether pages are missing at the file's end: its own count is greater, and not because it is an old one.
    public boolean isCutOff() throws IOException {
        ByteBuffer header = Log.read(file, 0, HEADER);
        boolean counted = header.limit() == HEADER && header.getInt(COUNTED_AT) == header.getInt(CHANGED_AT);
        return header.limit() < HEADER
                || (counted && Integer.toUnsignedLong(header.getInt(COUNT_AT)) * size > file.size());
    }

    /// All of that page; empty when it is cut off or not there.
    Optional<ByteBuffer> page(int number) throws IOException {
        if (number < 1 || number > count) {
            return Optional.empty();
        }
        Long frame = logged.pages().get(number);
        ByteBuffer page = frame != null ? Log.read(log, frame, size) : Log.read(file, (number - 1L) * size, size);
        return page.limit() == size ? Optional.of(page) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        log.close();
        file.close();
    }
}
