package app.byline.sync.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's word that something happens in a folder. It may come late, twice, or not at all (network folders, too
/// many folders, an overflow): whoever needs to know looks now and then, too. Calls back on a thread of its own.
public final class FolderEvents implements AutoCloseable {
    private static final Logger LOG = System.getLogger(FolderEvents.class.getName());

    /// A system watches so many at most.
    private static final int MOST_FOLDERS = 2_000;

    private static final int DEEPEST = 8;

    private static final List<WatchEvent.Kind<?>> KINDS = List.of(
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);

    private final Optional<WatchService> service;

    private FolderEvents(Optional<WatchService> service) {
        this.service = service;
    }

    /// Begins to watch. A folder that can't be watched is not, which is no failure.
    public static FolderEvents of(Path root, Runnable news) {
        try {
            WatchService service = root.getFileSystem().newWatchService();
            Thread.ofVirtual().name("byline-folder").start(() -> follow(service, root, news));
            return new FolderEvents(Optional.of(service));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "not watched: " + root, e);
            return new FolderEvents(Optional.empty());
        }
    }

    private static void follow(WatchService service, Path root, Runnable news) {
        try {
            register(service, root);
            while (true) {
                WatchKey key = service.take();
                boolean grown = key.pollEvents().stream()
                        .anyMatch(event -> event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE));
                key.reset();
                if (grown) {
                    // It may be a folder.
                    register(service, root);
                }
                news.run();
            }
        } catch (ClosedWatchServiceException over) {
            // Nobody needs to know any more.
            LOG.log(Level.DEBUG, "watched no longer: " + root);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Registering a folder again changes nothing.
    private static void register(WatchService service, Path root) {
        try (Stream<Path> folders = Files.find(root, DEEPEST, (path, attributes) -> attributes.isDirectory())) {
            for (Path folder : folders.limit(MOST_FOLDERS).toList()) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    folder.register(service, KINDS.toArray(new WatchEvent.Kind<?>[0]));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.INFO, "not all is watched: " + root, e);
        }
    }

    @Override
    public void close() {
        service.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.INFO, "still watched", e);
            }
        });
    }
}
