package app.byline.exchange;

import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A form in which posts leave the library. Blocking; any thread but JavaFX's.
public interface Departure {
    /// What it is called on the command line, such as `epub`.
    String name();

    /// Whether it makes a folder of files rather than one file.
    boolean isFolder();

    /// Writes these posts, in this order, to that file or folder, with their images. Files of the same names are
    /// replaced, each as a whole; nothing else there is touched.
    void write(List<Post> posts, Path to) throws IOException;

    /// The characters of these posts that this form can't show with what this computer has, each once: boxes stand for
    /// them. Takes its time.
    default String unshown(List<Post> posts) throws IOException {
        return "";
    }
}
