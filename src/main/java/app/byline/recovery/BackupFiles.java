package app.byline.recovery;

import app.byline.database.Backup;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The backups of a library as files. Blocking; any thread.
final class BackupFiles {
    private static final Logger LOG = System.getLogger(BackupFiles.class.getName());

    private BackupFiles() {}

    /// Those in the library's folder for them and those made before migrations, newest first.
    static List<Path> of(Path library) {
        Path before = Backup.beside(library, "before-v");
        String name = before.getFileName().toString().replaceFirst("\\.byline$", "");
        return Stream.concat(
                        in(Backup.folder(library), ""),
                        in(library.toAbsolutePath().getParent(), name))
                .sorted(Comparator.comparingLong(BackupFiles::time).reversed())
                .toList();
    }

    private static Stream<Path> in(Path folder, String begin) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(begin)
                            && file.getFileName().toString().endsWith(".byline"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "can't look into " + folder, e);
            return Stream.of();
        }
    }

    private static long time(Path file) {
        return file.toFile().lastModified();
    }
}
