package app.byline.sync.folder;

import app.byline.exchange.Digests;
import app.byline.exchange.Enclosure;
import app.byline.markdown.MarkdownText;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.Post;
import app.byline.post.Slug;
import app.byline.sync.Counterpart;
import app.byline.sync.MovedException;
import app.byline.sync.Outside;
import app.byline.sync.RefusedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A folder of Markdown files that other programs write in. Files are written whole and in one step, as the program
/// that made them writes; one whose post went into the trash goes into the folder's own, `.trash`. Nothing outside of
/// the folder is read or written. See docs/decisions/0033-watched-folders-keep-their-manner.md.
public final class WatchedFolder implements Outside {
    /// Longer than any post; a larger file is none.
    static final long LONGEST = 8L << 20;

    private static final String TRASH = ".trash";

    private final Path root;
    private final MediaStore media;
    private final Clock clock;
    private final FolderLook look;
    private final FolderImages images;
    private SortedMap<String, String> seen = new TreeMap<>();
    private List<Parcel> parcels = List.of();

    public WatchedFolder(Path root, MediaStore media, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.media = media;
        this.clock = clock;
        this.look = new FolderLook(this.root, clock);
        this.images = new FolderImages(this.root, media);
    }

    // ---- reading

    @Override
    public SortedMap<String, String> files() throws IOException {
        seen = look.files();
        images.retain(seen.keySet());
        return new TreeMap<>(seen);
    }

    /// Whether another look sees something else than the last. Cheap where it does not.
    public boolean hasNews() {
        try {
            return !look.files().equals(seen) || !look.unsettled().isEmpty() || !stale().isEmpty();
        } catch (IOException away) {
            return true;
        }
    }

    @Override
    public Set<String> unsettled() {
        return look.unsettled();
    }

    @Override
    public Set<String> stale() {
        return images.changed();
    }

    @Override
    public boolean hasArrived(Counterpart counterpart, SortedMap<String, String> files) {
        return counterpart
                .sent()
                .filter(sent -> sent.digest().equals(Optional.ofNullable(files.get(counterpart.path()))))
                .isPresent();
    }

    @Override
    public Arriving read(String path) throws IOException, RefusedFileException {
        Post post = file(path).post();
        String body = MarkdownText.mapAddresses(post.body(), images.namedIn(path)::address);
        return new Arriving(post.withText(post.title(), body), Optional.empty());
    }

    private FolderFile file(String path) throws IOException, RefusedFileException {
        Path file = inside(path);
        if (Files.size(file) > LONGEST) {
            throw new RefusedFileException("It has " + (Files.size(file) >> 20) + " MB, more than any post.");
        }
        return FolderFile.read(
                path, Files.readAllBytes(file), Files.getLastModifiedTime(file).toInstant(), clock.getZone());
    }

    /// @throws IOException where that would lead out of the folder
    private Path inside(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (leadsOut(file)) {
            throw new IOException(path + " leads out of the folder");
        }
        return file;
    }

    private boolean leadsOut(Path file) throws IOException {
        Path folder = file.resolveSibling("").normalize();
        return !file.startsWith(root)
                || Files.isSymbolicLink(file)
                || (Files.exists(folder) && !folder.toRealPath().startsWith(root.toRealPath()));
    }

    @Override
    public Optional<InputStream> media(String address) throws IOException {
        Path image = root.resolve(address);
        return Files.isRegularFile(image, LinkOption.NOFOLLOW_LINKS) && new Enclosure(root).holds(image)
                ? Optional.of(Files.newInputStream(image))
                : Optional.empty();
    }

    // ---- writing

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String path(Post post, Set<String> taken) {
        String name = post.slug()
                .or(() -> Slug.ofTitle(post.title()))
                .map(Slug::value)
                .map(slug -> slug.substring(0, Math.min(60, slug.length())))
                .orElse("untitled");
        String path = name + ".md";
        for (int more = 2; isTaken(path, taken); more++) {
            path = name + "-" + more + ".md";
        }
        return path;
    }

    private boolean isTaken(String path, Set<String> taken) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)
                || taken.stream()
                        .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT)));
    }

    @Override
    public byte[] written(String path, Post post, Optional<Post> before) throws IOException, RefusedFileException {
        if (!Files.exists(inside(path), LinkOption.NOFOLLOW_LINKS)) {
            return FolderFile.fresh(post, clock.getZone());
        }
        FolderFile file = file(path);
        String said = before.map(Post::body).orElseGet(() -> file.post().body());
        FolderLinks links = FolderLinks.between(file.post().body(), plain(said));
        return file.saying(path, post.withText(post.title(), links.written(plain(post.body()))), clock.getZone());
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public String digest(byte[] content) {
        return Digests.of(content);
    }

    @Override
    public Optional<String> prepare(List<Parcel> changes, List<Asset> named) {
        parcels = changes;
        return Optional.empty();
    }

    @Override
    public void deliver() throws IOException, MovedException {
        for (Parcel parcel : parcels) {
            Path file = inside(parcel.path());
            mustBeAsSeen(parcel.path(), file);
            if (parcel.content().isPresent()) {
                byte[] content = parcel.content().get();
                copyImages(file, FolderFile.text(parcel.path(), content));
                AtomicFile.write(file, content);
                look.written(parcel.path(), content);
            } else if (Files.exists(file)) {
                throwAway(file);
                look.removed(parcel.path());
            }
        }
    }

    private void mustBeAsSeen(String path, Path file) throws IOException, MovedException {
        Optional<String> now = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Digests.of(Files.readAllBytes(file)))
                : Optional.empty();
        if (!now.equals(Optional.ofNullable(seen.get(path)))) {
            throw new MovedException(path + " was written by another program");
        }
    }

    private void copyImages(Path file, String text) throws IOException {
        for (Asset image : media.namedIn(text)) {
            Path copy = file.resolveSibling(image.address());
            if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS) && !leadsOut(copy)) {
                AtomicFile.copy(media.file(image), copy);
            }
        }
    }

    /// Where Obsidian and others look for it, too.
    private void throwAway(Path file) throws IOException {
        Path trash = inside(TRASH);
        Files.createDirectories(trash);
        String name = file.getFileName().toString();
        Path place = trash.resolve(name);
        for (int more = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); more++) {
            place = trash.resolve(more + "-" + name);
        }
        Files.move(file, place);
    }

    @Override
    public void close() {
        // Nothing is held open between two looks.
    }
}
