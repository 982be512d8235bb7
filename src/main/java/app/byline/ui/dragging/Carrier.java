package app.byline.ui.dragging;

import app.byline.exchange.Parcel;
import app.byline.post.PostId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What hands posts and images to other programs. JavaFX's thread.
public interface Carrier {
    /// Does up these posts, beside the window.
    CompletionStage<Parcel> pack(List<PostId> posts);

    /// Does up those images of the library that have these addresses in texts, beside the window.
    CompletionStage<Parcel> packImages(List<String> addresses);

    /// Writes the files, beside the window; tells the author `otherwise` where not all can be written. It is over when
    /// the answer comes, on JavaFX's thread, either way.
    CompletionStage<Void> write(Parcel parcel, String otherwise);

    /// Tells the author something.
    void say(String text);
}
