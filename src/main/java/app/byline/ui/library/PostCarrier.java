package app.byline.ui.library;

import app.byline.exchange.Parcel;
import app.byline.post.PostId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What hands posts to other programs. JavaFX's thread.
public interface PostCarrier {
    /// Does up these posts, beside the window.
    CompletionStage<Parcel> pack(List<PostId> posts);

    /// Writes the files, beside the window.
    void write(Parcel parcel);

    /// Tells the author something.
    void say(String text);
}
