package app.byline.ui.editor;

import app.byline.markdown.LongText;
import app.byline.markdown.Rendered;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.ui.OpenPost;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// The open post as what shows and counts its text sees it. JavaFX's thread.
public interface OpenText extends OpenPost {
    /// The newest rendering of the open post; its version tells whether the text has moved on since.
    ReadOnlyObjectProperty<@Nullable Rendered> rendered();

    /// The version of the text as it is now.
    long version();

    /// The text as it is now, to be gone through on any thread.
    LongText body();

    /// Runs this each time before another post stands in its place, and before all of it is saved at once: its author
    /// may be about to go. Until what is returned is closed.
    Subscription beforeLeaving(Runnable last);

    /// Opens the post that a link names, where the library has it.
    void follow(PostId wanted);
}
