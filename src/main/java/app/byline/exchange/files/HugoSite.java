package app.byline.exchange.files;

import app.byline.exchange.Departure;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// A site that Hugo builds as it stands: each post a page bundle with its images, and, where there is no site yet, a
/// configuration and plain layouts (https://gohugo.io/content-management/page-bundles/).
public final class HugoSite implements Departure {
    private static final List<String> SITE = List.of(
            "hugo.toml", "layouts/_default/baseof.html", "layouts/_default/list.html", "layouts/_default/single.html");

    private final MediaStore media;
    private final FrontMatter head;

    public HugoSite(MediaStore media, ZoneId zone) {
        this.media = media;
        this.head = FrontMatter.hugo(zone);
    }

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        FileNames names = new FileNames();
        for (Post post : posts) {
            Path bundle = to.resolve("content/posts").resolve(names.of(post));
            MarkdownPost.copyImages(media, post, bundle);
            AtomicFile.write(bundle.resolve("index.md"), head.write(post));
        }
        if (!Files.exists(to.resolve("hugo.toml"))) {
            for (String file : SITE) {
                // A site of the author's own keeps what it has.
                if (!Files.exists(to.resolve(file))) {
                    AtomicFile.write(to.resolve(file), resource(file));
                }
            }
        }
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(HugoSite.class.getResourceAsStream("hugo/" + file))) {
            return in.readAllBytes();
        }
    }
}
