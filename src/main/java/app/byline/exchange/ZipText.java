package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// An archive from anywhere. Before anything of it is used, all of it is unfolded once and counted: one that would fill
/// a disk, or whose names lead out of a folder, is refused. To be closed.
public final class ZipText implements AutoCloseable {
    /// What an archive may unfold to where that is more than a hundred times its size.
    private static final long USUAL = 64L << 20;

    private static final long TIMES = 100;
    private static final long MOST = 8L << 30;
    private static final int MOST_ENTRIES = 100_000;

    private final ZipFile zip;
    private final Path file;

    private ZipText(ZipFile zip, Path file) {
        this.zip = zip;
        this.file = file;
    }

    public static ZipText open(Path file) throws ImportException {
        try {
            ZipText archive = new ZipText(new ZipFile(file.toFile()), file);
            try {
                archive.check(file.toFile().length());
                return archive;
            } catch (ImportException | IOException | IllegalArgumentException e) {
                archive.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new ImportException(Reason.MALFORMED, file, e);
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    private void check(long size) throws ImportException, IOException {
        long most = Math.min(MOST, Math.max(USUAL, size * TIMES));
        long total = 0;
        if (zip.size() > MOST_ENTRIES) {
            throw new ImportException(Reason.BOMB, file, zip.size() + " entries");
        }
        byte[] buffer = new byte[64 * 1024];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (leadsOut(entry.getName())) {
                throw new ImportException(Reason.OUTSIDE, file, entry.getName());
            }
            try (InputStream content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    total += read;
                    if (total > most) {
                        throw new ImportException(
                                Reason.BOMB, file, "%s: more than %d MB".formatted(entry.getName(), most >> 20));
                    }
                }
            }
        }
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || path.indexOf('\0') >= 0
                || List.of(path.split("/", -1)).contains("..");
    }

    public Path file() {
        return file;
    }

    public List<? extends ZipEntry> entries() {
        return Collections.list(zip.entries());
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    public InputStream content(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read: nothing is lost.
            System.getLogger(ZipText.class.getName()).log(System.Logger.Level.DEBUG, "closing " + file, e);
        }
    }
}
