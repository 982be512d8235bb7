package app.byline.ui.history;

import app.byline.post.Post;

/// The open post as a blog has it, beside the text.
sealed interface Live {
    /// Nobody asked for it.
    record Unasked() implements Live {}

    /// The blog is being asked.
    record Reading() implements Live {}

    /// It could not be read; `why` is plain text of the network or the blog.
    record Unread(String why) implements Live {}

    /// It is there; `post` is in the author's manner of writing.
    record Here(Post post) implements Live {}
}
