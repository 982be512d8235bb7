package app.byline.publish.site;

import app.byline.platform.AtomicFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The site's memory: one JSON file for each post, by its marker, so that a post that was sent before is found again
/// whatever became of the reply.
final class SiteEntries {
    private static final Logger LOG = System.getLogger(SiteEntries.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    SiteEntries(Path site) {
        this.folder = site.resolve(".byline");
    }

    Optional<SiteEntry> find(String marker) throws IOException {
        Path file = file(marker);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    void save(SiteEntry entry) throws IOException {
        AtomicFile.write(file(entry.marker()), JSON.writeValueAsString(entry));
    }

    void remove(String marker) throws IOException {
        Files.deleteIfExists(file(marker));
    }

    /// What readers see, newest first. A file that can't be read is left alone and out.
    List<SiteEntry> live() throws IOException {
        return all().stream()
                .filter(SiteEntry::live)
                .sorted(Comparator.comparing(SiteEntry::published).reversed())
                .toList();
    }

    List<SiteEntry> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(SiteEntries::readable)
                    .toList();
        }
    }

    private static Stream<SiteEntry> readable(Path file) {
        try {
            return Stream.of(read(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left out of the site: " + file, e);
            return Stream.empty();
        }
    }

    private static SiteEntry read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), SiteEntry.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private Path file(String marker) {
        if (!marker.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("not a marker: " + marker);
        }
        return folder.resolve(marker + ".json");
    }
}
