package app.byline.exchange.files;

import app.byline.exchange.Departure;
import app.byline.media.MediaStore;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// One post as a Markdown file with its head, its images in `media` beside it.
public final class MarkdownPost implements Departure {
    private final PostFiles files;

    public MarkdownPost(MediaStore media, ZoneId zone) {
        files = new PostFiles(media, new FrontMatter(zone));
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
        files.write(posts.getFirst(), to);
    }
}
