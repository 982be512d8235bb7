package app.byline.exchange.book;

import app.byline.exchange.Audience;
import app.byline.exchange.Departure;
import app.byline.exchange.Imprint;
import app.byline.exchange.Zipped;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Posts as a book in EPUB 3.3: a chapter each, in the order given, their images with them, a table of contents before
/// them (https://www.w3.org/TR/epub-33/).
public final class Book implements Departure {
    /// What every reader must be able to show (section 3.2 of the specification).
    private static final Set<String> SHOWN =
            Set.of("image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp");

    private final MediaStore media;
    private final Audience audience;

    public Book(MediaStore media, Audience audience) {
        this.media = media;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        try (Zipped zip = new Zipped()) {
            write(posts, Imprint.of(posts, to, audience).title(), zip);
            AtomicFile.write(to, zip.finished());
        }
    }

    private void write(List<Post> posts, String title, Zipped zip) throws IOException {
        // Uncompressed and first, so that a look at the file's beginning tells what it is.
        zip.putStored("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
        zip.put("META-INF/container.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
                  <rootfiles>
                    <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
                  </rootfiles>
                </container>
                """);
        zip.put("book/style.css", resource());
        Set<Asset> images = new LinkedHashSet<>();
        List<Chapter> chapters = new ArrayList<>();
        for (Post post : posts) {
            Chapter chapter =
                    new Chapter(chapters.size() + 1, post.title(), audience.day(post.created()), audience.language());
            chapters.add(chapter);
            zip.put(
                    "book/" + chapter.file(),
                    chapter.page(
                            post.body(),
                            address -> media.find(address)
                                    .filter(asset -> SHOWN.contains(asset.mediaType()))
                                    .map(asset -> {
                                        images.add(asset);
                                        return asset.address();
                                    })));
        }
        for (Asset image : images) {
            zip.put("book/" + image.address(), Files.readAllBytes(media.file(image)));
        }
        Contents contents = new Contents(title, audience.language(), chapters, images);
        zip.put("book/contents.xhtml", contents.page());
        zip.put("book/package.opf", contents.packaging(identity(posts), changed(posts)));
    }

    /// The same posts are the same book, in a later edition if they were changed.
    private static String identity(List<Post> posts) {
        StringBuilder ids = new StringBuilder();
        posts.forEach(post -> ids.append(post.id().value()).append(' '));
        return UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String changed(List<Post> posts) {
        return posts.stream()
                .map(Post::modified)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String resource() throws IOException {
        try (InputStream in = Objects.requireNonNull(Book.class.getResourceAsStream("book.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
