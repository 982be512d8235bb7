package app.byline.exchange;

import app.byline.exchange.files.MarkdownFolder;
import app.byline.markdown.HtmlExport;
import app.byline.media.MediaStore;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// Posts done up for another program. Safe from any thread.
final class PostParcel implements Parcel {
    /// Above so many characters there is no HTML: it would take longer than the mouse does, and no letter is that long.
    private static final int MOST_HTML = 1 << 18;
    /// So many characters of images are in it, which are handed over while the window waits.
    private static final int MOST_IMAGES = 2 << 20;

    private final List<Post> posts;
    private final MarkdownFolder form;
    private final Path folder;
    private final List<Path> files;
    private final String markdown;
    private final String html;

    /// Of these posts; their files will be in that folder, which is theirs alone. Blocking.
    PostParcel(List<Post> posts, MarkdownFolder form, Path folder, MediaStore media) {
        this.posts = List.copyOf(posts);
        this.form = form;
        this.folder = folder;
        files = form.files(posts, folder);
        markdown = posts.stream().map(PostParcel::markdown).collect(Collectors.joining("\n\n"));
        html = markdown.length() > MOST_HTML ? "" : html(posts, new EmbeddedImages(media.folder()));
    }

    /// A file for each post, and one folder for their images.
    @Override
    public List<Path> files() {
        return files;
    }

    /// Each post with its title as a heading.
    @Override
    public String markdown() {
        return markdown;
    }

    /// With images in it as far as they are small; empty of very long posts.
    @Override
    public String html() {
        return html;
    }

    @Override
    public void write() throws IOException {
        form.write(posts, folder);
    }

    private static String markdown(Post post) {
        return (post.title().isBlank() ? "" : "# " + post.title() + "\n\n")
                + post.body().strip();
    }

    private static String html(List<Post> posts, EmbeddedImages images) {
        AtomicLong room = new AtomicLong(MOST_IMAGES);
        UnaryOperator<String> addresses = address -> {
            // Base64 makes four characters of three bytes.
            String sent = images.embed(address, room.get() * 3 / 4);
            room.addAndGet(sent.equals(address) ? 0 : -sent.length());
            return sent;
        };
        return posts.stream().map(post -> html(post, addresses)).collect(Collectors.joining("\n"));
    }

    private static String html(Post post, UnaryOperator<String> addresses) {
        String title = post.title().isBlank() ? "" : "<h1>" + Entities.escape(post.title()) + "</h1>\n";
        return title + new HtmlExport().render(post.body(), addresses);
    }
}
