package app.byline.ui;

import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.BlogId;
import app.byline.publish.ServerChange;
import app.byline.publish.ServerChanges;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Blogs on which a test has changed posts.
public final class FakeServerChanges implements ServerChanges {
    private final List<Consumer<Merged>> listeners = new CopyOnWriteArrayList<>();
    private final List<Post> settled = new CopyOnWriteArrayList<>();
    private volatile Optional<ServerChange> change = Optional.empty();

    /// What the next look shows; without it no blog can be reached.
    public void changed(ServerChange found) {
        change = Optional.of(found);
    }

    /// The posts that were decided.
    public List<Post> settled() {
        return List.copyOf(settled);
    }

    /// A post was brought together without its author.
    public void mergedByItself(Merged merged) {
        listeners.forEach(listener -> listener.accept(merged));
    }

    @Override
    public Look look(PostId post, BlogId blog) throws IOException {
        return new Look.Here(change.orElseThrow(() -> new IOException("no route to host")));
    }

    @Override
    public long settle(ServerChange decided, Post merged) {
        settled.add(merged);
        return merged.revision() + 2;
    }

    @Override
    public Subscription onMerge(Consumer<Merged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
