package app.byline.ui;

import app.byline.post.PostId;
import app.byline.ui.editor.OpenElsewhere;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Another window that has what a test says it has. JavaFX's thread.
public final class FakeElsewhere implements OpenElsewhere {
    /// What lies there.
    public final Set<PostId> there = new HashSet<>();
    /// For what it came forward.
    public final List<PostId> shown = new ArrayList<>();

    @Override
    public boolean has(PostId post) {
        return there.contains(post);
    }

    @Override
    public boolean show(PostId post) {
        boolean has = has(post);
        if (has) {
            shown.add(post);
        }
        return has;
    }
}
