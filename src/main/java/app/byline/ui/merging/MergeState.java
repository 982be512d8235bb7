package app.byline.ui.merging;

import app.byline.merge.MergeSheet;
import app.byline.publish.ServerChange;

/// What is laid out.
public sealed interface MergeState {
    /// Nothing.
    record Closed() implements MergeState {}

    /// The blog is being asked.
    record Reading(String blog) implements MergeState {}

    /// It could not be asked; `why` is plain text of the network or the blog.
    record Unread(String blog, String why) implements MergeState {}

    /// Both sides.
    record Open(String blog, ServerChange change, MergeSheet sheet) implements MergeState {}
}
