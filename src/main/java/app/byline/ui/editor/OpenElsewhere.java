package app.byline.ui.editor;

import app.byline.post.PostId;

/// What lies open in the other windows on a library: no post is typed on in two of them, or one would save over the
/// other's words. JavaFX's thread.
public interface OpenElsewhere {
    /// Of a window that is alone.
    OpenElsewhere NOWHERE = new OpenElsewhere() {
        @Override
        public boolean has(PostId post) {
            return false;
        }

        @Override
        public boolean show(PostId post) {
            return false;
        }
    };

    /// Whether that post lies open in another window, or is on its way there or away from there.
    boolean has(PostId post);

    /// Brings the window forward that has that post; answers whether there is one.
    boolean show(PostId post);
}
