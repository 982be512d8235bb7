package app.byline.ui.editor;

import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.Optional;

/// Tells what else than its words the library changed of a post that is being typed. Any thread; blocking.
record BesideWords(PostStore posts, Autosave autosave) {
    /// The post as it is kept; empty where its words were changed too, which autosave brings together with what is
    /// typed.
    Optional<Post> changed(PostId id) {
        Optional<Post> kept = posts.find(id);
        Optional<Post> before = kept.flatMap(now -> posts.atRevision(id, now.revision() - 1))
                .filter(known -> !known.body().equals(kept.orElseThrow().body())
                        || !known.title().equals(kept.orElseThrow().title()));
        before.ifPresent(known -> autosave.changed(known, kept.orElseThrow()));
        return before.isPresent() ? Optional.empty() : kept;
    }
}
