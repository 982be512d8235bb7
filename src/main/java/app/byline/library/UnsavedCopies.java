package app.byline.library;

import app.byline.platform.AtomicFile;
import app.byline.platform.Folders;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Plain Markdown files with what the library could not take: in `NAME-unsaved` beside it, or, when that folder can't
/// be written, in the folder given second. Blocking.
public final class UnsavedCopies {
    private static final Logger LOG = System.getLogger(UnsavedCopies.class.getName());

    private final List<Path> folders;
    private final FrontMatter frontMatter;

    public UnsavedCopies(Path library, Path elsewhere, ZoneId zone) {
        Path folder = Folders.beside(library, "unsaved");
        this.folders = List.of(folder, elsewhere.resolve(folder.getFileName()));
        this.frontMatter = new FrontMatter(zone);
    }

    /// Writes the post to the first folder that takes it. Never fails: it is called when something has.
    void keep(Post post) {
        for (Path folder : folders) {
            try {
                AtomicFile.write(file(folder, post.id()), frontMatter.write(post));
                return;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "no copy in " + folder, e);
            }
        }
    }

    void remove(PostId id) {
        for (Path folder : folders) {
            try {
                if (Files.deleteIfExists(file(folder, id))) {
                    deleteIfEmpty(folder);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a copy is left in " + folder, e);
            }
        }
    }

    /// Files left by an earlier run, the oldest first: text that may not be in the library.
    public List<Path> left() {
        return folders.stream()
                .distinct()
                .flatMap(UnsavedCopies::files)
                .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .toList();
    }

    /// Saves what those files say, each as the next revision of its post, and removes them. Returns how many.
    public int takeBack(PostStore posts) {
        int taken = 0;
        for (Path file : left()) {
            String name = file.getFileName().toString();
            try {
                PostId id = new PostId(name.substring(0, name.length() - ".md".length()));
                takeBack(posts, id, frontMatter.read(Files.readString(file), Instant.now()));
                Files.delete(file);
                deleteIfEmpty(file.toAbsolutePath().resolveSibling(".").normalize());
                taken++;
            } catch (IOException | FrontMatterException | RuntimeException e) {
                LOG.log(Level.WARNING, "not taken back: " + file, e);
            }
        }
        return taken;
    }

    private static void takeBack(PostStore posts, PostId id, Post text) {
        Optional<Post> kept = posts.find(id);
        posts.save(new Post(
                id,
                text.title(),
                text.body(),
                text.slug(),
                text.excerpt(),
                text.categories(),
                text.tags(),
                text.release(),
                text.extras(),
                kept.map(Post::created).orElse(text.created()),
                text.modified(),
                kept.map(Post::revision).orElse(0L)));
        posts.restore(id);
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "can't look into " + folder, e);
            return Stream.of();
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (files(folder).findAny().isEmpty()) {
            Files.deleteIfExists(folder);
        }
    }

    private static Path file(Path folder, PostId id) {
        return folder.resolve(id.value() + ".md");
    }
}
