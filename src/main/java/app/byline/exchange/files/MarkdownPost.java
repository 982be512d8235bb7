package app.byline.exchange.files;

import app.byline.exchange.Departure;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// One post as a Markdown file with its head, its images in `media` beside it.
public final class MarkdownPost implements Departure {
    private final MediaStore media;
    private final FrontMatter head;

    public MarkdownPost(MediaStore media, ZoneId zone) {
        this.media = media;
        this.head = new FrontMatter(zone);
    }

    @Override
    public String name() {
        return "md";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    /// @throws IllegalArgumentException of any number of posts but one
    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        if (posts.size() != 1) {
            throw new IllegalArgumentException("a Markdown file holds one post, not " + posts.size());
        }
        Post post = posts.getFirst();
        copyImages(media, post, to.toAbsolutePath().resolveSibling(""));
        AtomicFile.write(to, head.write(post));
    }

    /// Puts a post's images below that folder, where its text looks for them. Those that are there stay as they are:
    /// their names say what is in them.
    static void copyImages(MediaStore media, Post post, Path folder) throws IOException {
        for (Asset asset : media.namedIn(post.body())) {
            Path copy = folder.resolve(asset.address());
            if (!Files.isRegularFile(copy) || Files.size(copy) != asset.bytes()) {
                AtomicFile.write(copy, Files.readAllBytes(media.file(asset)));
            }
        }
    }
}
