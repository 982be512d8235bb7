package app.byline.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder of its own for copies that are thrown away; only its owner may look into it. Blocking; one thread.
public final class Scratch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Scratch.class.getName());

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /// In that folder, which is made when it is not there.
    public static Scratch in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new Scratch(Files.createTempDirectory(parent, ".byline-"));
    }

    /// What an earlier program left there.
    public static Scratch left(Path folder) {
        return new Scratch(folder);
    }

    static Scratch beside(Path library) throws IOException {
        return in(library.toAbsolutePath().resolveSibling(".").normalize());
    }

    public Path folder() {
        return folder;
    }

    /// Copies the file, and not what lies beside it.
    Path copy(Path file) throws IOException {
        return Files.copy(file, folder.resolve("library.byline"));
    }

    /// Throws it all away. What can't be thrown away is left, and told in the log.
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left behind: " + folder, e);
        }
    }
}
