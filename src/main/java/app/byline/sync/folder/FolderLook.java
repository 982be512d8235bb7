package app.byline.sync.folder;

import app.byline.exchange.Digests;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What Markdown files a folder holds, looked at again and again. A file is only read again when its size or time has
/// changed, and is let alone while somebody is at it. One thread.
final class FolderLook {
    /// So long after a write another may follow that belongs to it.
    private static final Duration QUIET = Duration.ofMillis(400);
    /// Editors empty a file before they write it, or take it away before they put it back.
    private static final Duration EMPTY = Duration.ofSeconds(2);

    private final Path root;
    private final Clock clock;
    private final Map<String, Stamp> known = new HashMap<>();
    private final Map<String, Instant> missing = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();

    private record Stamp(FileTime time, long size, String digest) {}

    FolderLook(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /// Paths with digests. Hidden folders and what links lead to are not looked into.
    SortedMap<String, String> files() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean skipped = !folder.equals(root) && (name.startsWith(".") || name.equals("node_modules"));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isMarkdown(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return digests(found);
    }

    private SortedMap<String, String> digests(List<Path> found) throws IOException {
        unsettled.clear();
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : found) {
            String path = path(file);
            try {
                stamp(path, file);
            } catch (NoSuchFileException gone) {
                continue;
            }
            Stamp stamp = known.get(path);
            if (stamp != null) {
                files.put(path, stamp.digest());
            }
        }
        missing.keySet().removeAll(files.keySet());
        for (String path : Set.copyOf(known.keySet())) {
            if (!files.containsKey(path) && !unsettled.contains(path)) {
                missed(path);
            }
        }
        return files;
    }

    /// What is there no longer may be about to be put back.
    private void missed(String path) {
        Instant since = missing.computeIfAbsent(path, _ -> clock.instant());
        if (Duration.between(since, clock.instant()).compareTo(QUIET) < 0) {
            unsettled.add(path);
        } else {
            missing.remove(path);
            known.remove(path);
        }
    }

    private void stamp(String path, Path file) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        Duration age = Duration.between(before.lastModifiedTime().toInstant(), clock.instant())
                .abs();
        if (age.compareTo(before.size() == 0 ? EMPTY : QUIET) < 0 && !isMine(path, before)) {
            unsettled.add(path);
            return;
        }
        Stamp last = known.get(path);
        if (last != null && last.time().equals(before.lastModifiedTime()) && last.size() == before.size()) {
            return;
        }
        if (before.size() > WatchedFolder.LONGEST) {
            known.put(path, new Stamp(before.lastModifiedTime(), before.size(), "too large " + before.size()));
            return;
        }
        String digest = Digests.of(Files.readAllBytes(file));
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        if (!after.lastModifiedTime().equals(before.lastModifiedTime()) || after.size() != before.size()) {
            unsettled.add(path);
            return;
        }
        known.put(path, new Stamp(after.lastModifiedTime(), after.size(), digest));
    }

    /// Whether that is what was written from here last.
    private boolean isMine(String path, BasicFileAttributes attributes) {
        Stamp last = known.get(path);
        return last != null && last.time().equals(attributes.lastModifiedTime()) && last.size() == attributes.size();
    }

    /// Tells that this was written from here.
    void written(String path, byte[] content) throws IOException {
        BasicFileAttributes now = Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
        known.put(path, new Stamp(now.lastModifiedTime(), now.size(), Digests.of(content)));
    }

    /// Tells that this was taken away from here.
    void removed(String path) {
        known.remove(path);
    }

    /// Paths that somebody is just at.
    Set<String> unsettled() {
        return Set.copyOf(unsettled);
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isMarkdown(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && name.matches(".+\\.(?:md|markdown|mdown|mkd)");
    }
}
