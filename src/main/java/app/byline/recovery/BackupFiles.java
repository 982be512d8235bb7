package app.byline.recovery;

import app.byline.database.Backup;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The backups of a library as files. Blocking; any thread.
final class BackupFiles {
    private static final Logger LOG = System.getLogger(BackupFiles.class.getName());

    /// To the millisecond, so that two in a second are two.
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int NAME_LENGTH = "2026-11-25T070000.000Z".length();
    private static final String BEFORE_RESTORE = "-before-restore";

    private BackupFiles() {}

    /// Those in the library's folder for them and those made before migrations, newest first.
    static List<Path> of(Path library) {
        Path before = Backup.beside(library, "before-v");
        String name = before.getFileName().toString().replaceFirst("\\.byline$", "");
        return Stream.concat(
                        in(Backup.folder(library), ""),
                        in(library.toAbsolutePath().resolveSibling(".").normalize(), name))
                .sorted(Comparator.comparing(BackupFiles::time).reversed())
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

    /// What a backup made at that time is called.
    static String name(Instant time, BackupEntry.Kind kind) {
        return NAMED.format(time) + (kind == BackupEntry.Kind.BEFORE_RESTORE ? BEFORE_RESTORE : "") + ".byline";
    }

    static BackupEntry.Kind kind(Path file) {
        String name = file.getFileName().toString();
        if (name.contains(BEFORE_RESTORE)) {
            return BackupEntry.Kind.BEFORE_RESTORE;
        }
        return name.contains("-before-v") ? BackupEntry.Kind.BEFORE_UPDATE : BackupEntry.Kind.REGULAR;
    }

    /// When it was made: as its name says, else as the file does.
    static Instant time(Path file) {
        String name = file.getFileName().toString();
        try {
            return Instant.from(NAMED.parse(name.substring(0, Math.min(name.length(), NAME_LENGTH))));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(file.toFile().lastModified());
        }
    }
}
