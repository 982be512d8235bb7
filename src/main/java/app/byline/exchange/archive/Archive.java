package app.byline.exchange.archive;

import app.byline.exchange.Format;
import app.byline.exchange.Formats;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.Intake;
import app.byline.exchange.Source;
import app.byline.exchange.ZipText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// A ZIP that holds what another format reads: a folder of Markdown, WordPress.com's or Ghost's export. It is unpacked
/// to a folder of its own, which is gone when the source is closed.
public final class Archive implements Format {
    private static final Logger LOG = System.getLogger(Archive.class.getName());

    private final Supplier<Formats> formats;

    /// `formats` are those that read what is inside.
    public Archive(Supplier<Formats> formats) {
        this.formats = formats;
    }

    @Override
    public Optional<Source> open(Path path) throws ImportException {
        boolean zip = Files.isRegularFile(path)
                && path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        return zip ? Optional.of(unpacked(path)) : Optional.empty();
    }

    private Source unpacked(Path file) throws ImportException {
        try (ZipText zip = ZipText.open(file)) {
            Path folder = Files.createTempDirectory("byline-import-");
            try {
                for (ZipEntry entry : zip.entries()) {
                    unpack(zip, entry, folder);
                }
                return new Unpacked(file, folder, formats.get().open(content(folder)));
            } catch (ImportException | IOException e) {
                delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    private static void unpack(ZipText zip, ZipEntry entry, Path folder) throws IOException, ImportException {
        Path place = folder.resolve(entry.getName()).normalize();
        if (!place.startsWith(folder)) {
            throw new ImportException(Reason.OUTSIDE, zip.file(), entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.resolveSibling(""));
        // Only ever as a file: a link in an archive is its target's name as text.
        try (InputStream content = zip.content(entry)) {
            Files.copy(content, place);
        }
    }

    /// What is meant: the one folder or export in it, else all of it.
    private static Path content(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(
                            file -> !file.getFileName().toString().matches("__MACOSX|\\..*"))
                    .toList();
            Optional<Path> export = files.stream()
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|json|enex)"))
                    .findFirst();
            if (export.isPresent()) {
                return export.get();
            }
            return files.size() == 1 && Files.isDirectory(files.getFirst()) ? content(files.getFirst()) : folder;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a folder is left behind: " + folder, e);
        }
    }

    private record Unpacked(Path file, Path folder, Source inside) implements Source {
        @Override
        public String kind() {
            return inside.kind();
        }

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public String identity() {
            return inside.identity();
        }

        @Override
        public void read(Intake intake) throws ImportException {
            inside.read(intake);
        }

        @Override
        public void close() {
            inside.close();
            delete(folder);
        }
    }
}
