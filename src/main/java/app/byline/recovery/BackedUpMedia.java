package app.byline.recovery;

import app.byline.database.Backup;
import app.byline.platform.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A library's images among its backups: all backups share one copy of each, for an image never changes. Each is
/// known by its name, which begins with the digest of what is in it. Blocking; any thread.
final class BackedUpMedia {
    private static final Logger LOG = System.getLogger(BackedUpMedia.class.getName());
    /// How much of the digest, in hex digits, a name begins with.
    private static final int KNOWN = 12;

    private final Path media;
    private final Path kept;

    /// Of the library at that path.
    BackedUpMedia(Path library) {
        media = Folders.beside(library, "media").resolve("media");
        kept = Backup.folder(library).resolve("media");
    }

    /// Copies what is not kept yet.
    void keep() throws IOException {
        copy(media, kept);
    }

    /// Copies what is missing beside the library, or is not what its name says, back to it.
    void bringBack() throws IOException {
        copy(kept, media);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "[0-9a-f]*-*")) {
            for (Path file : files) {
                Path copy = to.resolve(file.getFileName());
                boolean there = Files.isRegularFile(copy) && Files.size(copy) == Files.size(file);
                if (!there && !isWhole(copy)) {
                    copyWhole(file, copy);
                }
            }
        }
    }

    private static void copyWhole(Path file, Path copy) throws IOException {
        if (!isWhole(file)) {
            LOG.log(Level.WARNING, "an image is not what its name says, and is not copied: " + file);
            return;
        }
        Files.createDirectories(copy.resolveSibling(""));
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isWhole(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file) || name.length() < KNOWN) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream content = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
            return name.startsWith(digest.substring(0, KNOWN));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
