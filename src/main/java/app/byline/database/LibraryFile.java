package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import app.byline.database.raw.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A library as a file: told from other files before SQLite may touch it, and known again while it is open.
record LibraryFile(Path path, @Nullable Object key) {
    /// «Byln» in the file's header, https://www.sqlite.org/fileformat.html#application_id
    static final int APPLICATION_ID = 0x42796c6e;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APPLICATION_ID_AT = 68;
    /// The formats for writing and for reading; 2 says that there is a log.
    private static final int WRITTEN_AT = 18;

    private static final int READ_AT = 19;
    private static final int HEADER = 100;

    /// Checks that this is a library or may become one, and makes an empty private file where there is none.
    static LibraryFile prepare(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(Objects.requireNonNull(path.getParent(), "a library can't be the root folder"));
            if (!Files.exists(path)) {
                createPrivate(path);
            }
            check(path);
            return new LibraryFile(path, key(path));
        } catch (FileSystemException e) {
            throw new DatabaseException(Reason.READ_ONLY, "can't write " + path, e);
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't read " + path, e);
        }
    }

    /// An empty file that only its owner may read, where the system can say so. SQLite gives `-wal` the same rights.
    static void createPrivate(Path path) throws IOException {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
        } catch (FileAlreadyExistsException e) {
            // Someone was quicker; what they made is checked like any other.
        }
    }

    /// Fails when the path no longer leads to the file that was opened: what is written now would be lost with it.
    void mustBeThere() {
        try {
            if (Objects.equals(key, key(path))) {
                return;
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.MISSING, path + " was moved or deleted", e);
        }
        throw new DatabaseException(Reason.MISSING, path + " was replaced by another file");
    }

    private static void check(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new DatabaseException(Reason.NOT_A_LIBRARY, path + " is not a file");
        }
        if (!Files.isWritable(path) || !Files.isWritable(path.getParent())) {
            throw new DatabaseException(Reason.READ_ONLY, "can't write " + path);
        }
        if (Files.size(path) == 0) {
            mustBeNew(path);
        } else {
            mustBeALibrary(path);
            if (!hasJournal(path)) {
                mustBeUncut(path);
            }
        }
    }

    private static void mustBeNew(Path path) throws IOException {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        // SQLite deletes the log of an empty file, and with it what could still be saved of the posts in it.
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new DatabaseException(Reason.DAMAGED, path + " is empty but its log is not: " + log);
        }
        if (Files.isDirectory(Backup.folder(path))) {
            throw new DatabaseException(Reason.DAMAGED, path + " is empty, and there are backups of it");
        }
    }

    private static void mustBeALibrary(Path path) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(path)) {
            header = in.readNBytes(HEADER);
        }
        ByteBuffer own = ByteBuffer.allocate(HEADER).put(header).rewind();
        boolean sqlite = own.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        boolean ours = own.getInt(APPLICATION_ID_AT) == APPLICATION_ID;
        boolean readable = own.get(WRITTEN_AT) <= 2 && own.get(READ_AT) <= 2;
        if (sqlite && ours && readable && header.length == HEADER) {
            return;
        }
        if (ours || (sqlite && header.length < HEADER) || (sqlite && nearlyOurs(own.getInt(APPLICATION_ID_AT)))) {
            throw new DatabaseException(Reason.DAMAGED, path + " has a broken beginning");
        }
        throw new DatabaseException(
                Reason.NOT_A_LIBRARY, path + (sqlite ? " is another program's SQLite file" : " is not a SQLite file"));
    }

    /// Whether one byte of the id was changed.
    private static boolean nearlyOurs(int id) {
        int difference = id ^ APPLICATION_ID;
        int at = Integer.numberOfTrailingZeros(difference) / 8;
        return (difference & ~(0xff << (at * 8))) == 0;
    }

    /// With a journal beside it, a file is whole only once SQLite has taken back what was being written.
    private static boolean hasJournal(Path path) throws IOException {
        Path journal = path.resolveSibling(path.getFileName() + "-journal");
        return Files.exists(journal) && Files.size(journal) > 0;
    }

    private static void mustBeUncut(Path path) throws IOException {
        try (Pages pages = Pages.of(path, true)) {
            if (pages.isCutOff() && !pages.hasLog()) {
                throw new DatabaseException(Reason.DAMAGED, path + " is cut off");
            }
            if (pages.hasBrokenLog()) {
                throw new DatabaseException(Reason.DAMAGED, "the log of " + path + " is broken");
            }
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
