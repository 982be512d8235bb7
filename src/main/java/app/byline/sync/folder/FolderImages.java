package app.byline.sync.folder;

import app.byline.exchange.Attachment;
import app.byline.exchange.Enclosure;
import app.byline.media.MediaStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files that the Markdown files of a folder name, copied into the library; each only again when its size or time
/// has changed. Remembers what was not there, too, which may come. Nothing outside of the folder is read. One thread.
final class FolderImages {
    private static final Logger LOG = System.getLogger(FolderImages.class.getName());

    private final Path root;
    private final Enclosure enclosure;
    private final MediaStore media;
    private final Map<Path, Kept> kept = new HashMap<>();
    private final Map<String, Named> named = new HashMap<>();

    private record Stamp(FileTime time, long size) {}

    /// Which asset a file was.
    private record Kept(Stamp stamp, String asset) {}

    FolderImages(Path root, MediaStore media) {
        this.root = root;
        this.enclosure = new Enclosure(root);
        this.media = media;
    }

    /// Begins anew with what the Markdown file at that path names.
    Named namedIn(String path) {
        Named anew = new Named(root.resolve(path).resolveSibling(""));
        named.put(path, anew);
        return anew;
    }

    /// Paths of Markdown files that name a file which was changed, or has come, since they were read.
    Set<String> changed() {
        return named.entrySet().stream()
                .filter(one -> one.getValue().hasChanged())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Forgets all Markdown files but these.
    void retain(Set<String> paths) {
        named.keySet().retainAll(paths);
    }

    /// What one Markdown file in that folder names, and how it was when it was read.
    final class Named {
        private final Path folder;
        private final Map<String, Optional<Stamp>> stamps = new HashMap<>();

        private Named(Path folder) {
            this.folder = folder;
        }

        /// By which the library names what is meant; the same address where that is no file of the folder.
        String address(String address) {
            if (media.find(address).isPresent()) {
                return address;
            }
            Optional<Path> file = file(address);
            stamps.put(address, file.flatMap(FolderImages::stamp));
            return file.flatMap(FolderImages.this::asset).orElse(address);
        }

        /// What has gone is no change: the library has it still.
        private boolean hasChanged() {
            return stamps.entrySet().stream()
                    .anyMatch(one -> file(one.getKey())
                            .flatMap(FolderImages::stamp)
                            .filter(now -> !Optional.of(now).equals(one.getValue()))
                            .isPresent());
        }

        private Optional<Path> file(String address) {
            return enclosure.file(address, folder, List.of(root));
        }
    }

    private Optional<String> asset(Path file) {
        Optional<Stamp> stamp = stamp(file);
        Kept last = kept.get(file);
        if (last != null && Optional.of(last.stamp()).equals(stamp)) {
            return Optional.of(last.asset());
        }
        try {
            String asset = Attachment.of(file).keep(media).address();
            stamp.ifPresent(now -> kept.put(file, new Kept(now, asset)));
            return Optional.of(asset);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a file beside a post was not taken: " + file, e);
            return Optional.empty();
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(now.lastModifiedTime(), now.size()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
