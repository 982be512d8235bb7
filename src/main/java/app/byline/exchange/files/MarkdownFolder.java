package app.byline.exchange.files;

import app.byline.exchange.Departure;
import app.byline.media.MediaStore;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// A folder with a Markdown file for each post and one `media` for the images of all. Imported again it gives the same
/// posts.
public final class MarkdownFolder implements Departure {
    private final PostFiles files;

    public MarkdownFolder(MediaStore media, ZoneId zone) {
        files = new PostFiles(media, new FrontMatter(zone));
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    /// What lies in that folder once these are written to it: a file for each, in their order, and the folder of their
    /// images where there are some. Blocking.
    public List<Path> files(List<Post> posts, Path to) {
        return files.places(posts, to);
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        files.writeAll(posts, to);
    }
}
