package app.byline.exchange;

import app.byline.database.Scratch;
import app.byline.exchange.files.MarkdownFolder;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.post.PostId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Does up posts and images for other programs. The files lie in a folder of this process, which goes when this is
/// closed or, after a crash, when the next program begins. Blocking; safe from any thread but JavaFX's.
public final class Parcels implements AutoCloseable {
    private final Path folder;
    private final Leaving leaving;
    private final MediaStore media;
    private final MarkdownFolder form;
    private @Nullable Scratch scratch;
    private int made;

    /// Below that folder, which several programs may have at once; nothing is made there until it is needed. Times
    /// without a zone of their own are written in `zone`.
    public Parcels(Path folder, Leaving leaving, MediaStore media, ZoneId zone) {
        this.folder = folder;
        this.leaving = leaving;
        this.media = media;
        form = new MarkdownFolder(media, zone);
    }

    /// Of these posts, in the order in which they were begun; its files are not written yet.
    public Parcel of(Collection<PostId> posts) throws IOException {
        return new PostParcel(leaving.these(posts), form, next(), media);
    }

    /// Of the images of the library that have these addresses in texts, in their order; files not written yet.
    public Parcel ofImages(Collection<String> addresses) throws IOException {
        List<Asset> images = addresses.stream()
                .distinct()
                .flatMap(address -> media.find(address).stream())
                .toList();
        return new ImageParcel(images, next(), media);
    }

    private synchronized Path next() throws IOException {
        if (scratch == null) {
            scratch = Scratch.in(own());
        }
        made++;
        return scratch.folder().resolve(String.valueOf(made));
    }

    private Path own() {
        return folder.resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    /// Throws away what programs left that are no more.
    public void tidy() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> left = all.filter(one -> !lives(one)).toList();
                left.forEach(Parcels::throwAway);
            }
        }
    }

    private static boolean lives(Path process) {
        String number = process.getFileName().toString();
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isPresent();
    }

    private static void throwAway(Path left) {
        Scratch.left(left).close();
    }

    @Override
    public synchronized void close() {
        if (scratch != null) {
            scratch = null;
            throwAway(own());
        }
    }
}
