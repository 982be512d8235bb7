package app.byline.ui;

import app.byline.post.PostId;
import javafx.collections.ObservableList;

/// The other windows on the library, and how windows come and go, as the commands of one of them see it. JavaFX's
/// thread.
public interface OtherWindows {
    /// One of them: the title of its post, empty where it has none, and what brings it forward.
    record Other(String title, Runnable forward) {}

    /// Those there are now, in the order in which they were opened.
    ObservableList<Other> others();

    /// Opens one more, with the post changed last of those that lie in none.
    void another();

    /// Opens that post in a window of its own. Where it lies in this one it leaves it; where it lies in another, that
    /// one comes forward.
    void apart(PostId post);

    /// Brings the one forward that was opened after this one.
    void next();

    /// Closes this one, saved; with the last the program ends.
    void close();

    /// Closes all of them, saved; all come back with the next start.
    void quit();
}
