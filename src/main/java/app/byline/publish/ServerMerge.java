package app.byline.publish;

import app.byline.history.History;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.media.MediaStore;
import app.byline.merge.PostMerge;
import app.byline.post.Listeners;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Brings changes of a post on its blog together with those made here. Both versions stay in the history under names of
/// their own, and what is sent next expects on the blog exactly what was read. Blocking; any thread but JavaFX's. See
/// docs/decisions/0043-changes-on-the-blog-are-merged-by-block.md.
public final class ServerMerge implements ServerChanges {
    private final SqliteOutbox outbox;
    private final Parts parts;
    private final TheirText texts;
    private final Names names;
    private final Listeners<Consumer<Merged>> listeners = new Listeners<>();

    /// The services asked.
    public record Parts(
            Blogs blogs, BlogClients clients, PostStore posts, MediaStore media, History history, Autosave autosave) {}

    /// What the two versions are called in the history, of a blog's name.
    public record Names(UnaryOperator<String> here, UnaryOperator<String> there) {}

    /// `markdown` turns what stands on a blog into Markdown.
    public ServerMerge(SqliteOutbox outbox, Parts parts, UnaryOperator<String> markdown, Names names) {
        this.outbox = outbox;
        this.parts = parts;
        this.texts =
                new TheirText(new BlogAddresses(outbox, parts.posts(), parts.media()), outbox.originals(), markdown);
        this.names = names;
    }

    @Override
    public Look look(PostId post, BlogId blog) throws IOException {
        Optional<Blog> target = parts.blogs().find(blog);
        Optional<Publication> there = outbox.publication(post, blog);
        Optional<Post> mine = parts.posts().find(post);
        if (target.isEmpty() || there.isEmpty() || mine.isEmpty()) {
            return new Look.Failed(new Outcome.Refused(Outcome.Reason.GONE, ""));
        }
        return look(there.get(), mine.get(), parts.clients().reach(target.get()));
    }

    Look look(Publication there, Post mine, BlogClient client) {
        return switch (client.read(there.remote())) {
            case BlogClient.Reading.Failed(Outcome outcome) -> new Look.Failed(outcome);
            case BlogClient.Reading.Here(RemotePost now) -> {
                Post base =
                        parts.posts().atRevision(mine.id(), there.revision()).orElse(mine);
                TheirText.Read read = texts.of(base, now, client, there.blog());
                yield new Look.Here(
                        new ServerChange(there.blog(), base, mine, read.post(), now.version(), read.text()));
            }
        };
    }

    @Override
    public long settle(ServerChange change, Post merged) throws IOException {
        return parts.autosave().besideNow(merged.id(), () -> outbox.together(() -> keep(change, merged)));
    }

    private long keep(ServerChange change, Post merged) {
        PostId id = merged.id();
        Post newest = parts.posts().find(id).orElseThrow();
        Post came = parts.posts().bring(at(change.theirs(), newest.revision()));
        name(change, came.revision());
        outbox.seen(id, change.blog(), came.revision(), change.seen(), change.text());
        Post both = parts.posts().save(at(merged, came.revision()));
        if (newest.revision() > change.mine().revision()) {
            Post later = PostMerge.of(Optional.of(change.mine()), newest, both).post();
            parts.posts().save(at(later, both.revision()));
        }
        return both.revision();
    }

    private void name(ServerChange change, long came) {
        String blog = parts.blogs().find(change.blog()).map(Blog::name).orElse("");
        PostId id = change.mine().id();
        if (came != change.mine().revision()) {
            parts.history().name(id, change.mine().revision(), names.here().apply(blog));
        }
        parts.history().name(id, came, names.there().apply(blog));
    }

    private static Post at(Post post, long revision) {
        return post.saved(post.modified(), revision);
    }

    // ---- by itself

    /// Brings them together where they fit beside each other. Answers the revision to be sent; empty where its author
    /// must choose.
    Optional<Long> merge(ServerChange change) throws IOException {
        if (!change.sheet().questions().isEmpty()) {
            return Optional.empty();
        }
        Post merged = change.sheet().answered(List.of());
        long revision = settle(change, merged);
        listeners.each(listener -> listener.accept(new Merged(merged.id(), change.blog(), merged.title())));
        return Optional.of(revision);
    }

    @Override
    public Subscription onMerge(Consumer<Merged> listener) {
        return listeners.add(listener);
    }
}
