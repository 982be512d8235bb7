package app.byline.publish;

import app.byline.database.Database;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.markdown.wordpress.Bitext;
import app.byline.markdown.wordpress.WordPressImport;
import app.byline.platform.SecretsException;
import app.byline.post.Listeners;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.BlogClient.Listing;
import app.byline.publish.BlogClient.Reading;
import app.byline.publish.FetchQueue.Wanted;
import app.byline.publish.Fetched.Fate;
import app.byline.publish.FetchedPosts.Known;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings posts from blogs into the library, one after another, each on disk or not. What is here is never written over
/// unseen: a post that was changed here too is left alone. Blocking; any thread but JavaFX's.
public final class Fetching {
    private final FetchQueue queue;
    private final FetchedPosts fetched;
    private final Originals originals;
    private final Parts parts;
    private final WordPressImport texts = new WordPressImport();
    private final Listeners<Consumer<Fetched>> listeners = new Listeners<>();

    /// The services asked.
    public record Parts(Blogs blogs, BlogClients clients, PostStore posts, Autosave autosave) {}

    public Fetching(Database database, Parts parts) {
        this.queue = new FetchQueue(database);
        this.fetched = new FetchedPosts(database);
        this.originals = new Originals(database);
        this.parts = parts;
    }

    /// What stands on that blog.
    ///
    /// @throws SecretsException when its password can't be had now
    public Listing list(BlogId blog, RemoteQuery query) throws SecretsException {
        Optional<Blog> target = parts.blogs().find(blog);
        return target.isEmpty()
                ? new Listing.Failed(new Outcome.Refused(Outcome.Reason.GONE, ""))
                : parts.clients().open(target.get()).list(query);
    }

    /// Which of these are in the library.
    public Map<RemoteId, PostId> here(BlogId blog, Collection<RemoteId> remotes) {
        Map<RemoteId, PostId> here = new HashMap<>();
        remotes.forEach(remote -> fetched.find(blog, remote).ifPresent(known -> here.put(remote, known.post())));
        return here;
    }

    /// These are to be fetched. Those that failed before are tried again.
    public void want(BlogId blog, Collection<RemoteEntry> entries) {
        queue.add(blog, entries);
    }

    /// All posts and pages of that blog are to be fetched.
    public void wantAll(BlogId blog) {
        queue.addAll(blog);
    }

    /// Nothing more is to be fetched; what has come stays.
    public void forget() {
        queue.clear();
    }

    /// What failed is to be fetched all the same.
    public void again() {
        queue.again();
    }

    /// Whether something waits to be fetched.
    public boolean isWaiting() {
        return queue.next().isPresent();
    }

    FetchState state(long done, String paused) {
        List<Fetched> failed = queue.failed().stream()
                .map(one -> new Fetched(
                        one.blog(),
                        one.remote(),
                        one.title(),
                        Fate.FAILED,
                        Optional.empty(),
                        Optional.of(Outcome.Reason.valueOf(one.why()))))
                .toList();
        return new FetchState(done, queue.waiting(), failed, paused, isWaiting());
    }

    /// Tells what became of each, on the thread that fetches.
    public Subscription onFetched(Consumer<Fetched> listener) {
        return listeners.add(listener);
    }

    /// Fetches the next one, or lists some more. False when nothing waits.
    ///
    /// @throws IOException when the blog can't be reached now; nothing is lost
    public boolean step() throws IOException {
        Optional<Wanted> next = queue.next();
        if (next.isEmpty()) {
            return false;
        }
        Wanted wanted = next.get();
        Optional<Blog> blog = parts.blogs().find(wanted.blog());
        if (blog.isEmpty()) {
            queue.done(wanted);
            return true;
        }
        BlogClient client = parts.clients().reach(blog.get());
        if (wanted.remote().startsWith(FetchQueue.ALL)) {
            list(wanted, client);
        } else {
            Fetched came = fetch(wanted, client);
            if (came.why().isPresent()) {
                queue.failed(wanted, came.why().get().name());
            } else {
                queue.done(wanted);
            }
            listeners.each(listener -> listener.accept(came));
        }
        return true;
    }

    private void list(Wanted all, BlogClient client) throws IOException {
        RemotePost.Kind kind = RemotePost.Kind.valueOf(all.remote().substring(FetchQueue.ALL.length()));
        switch (client.list(new RemoteQuery(kind, "", all.page(), RemoteQuery.Order.STEADY))) {
            case Listing.Here(RemoteList list) -> queue.listed(all, list.entries(), list.more());
            case Listing.Failed(Outcome outcome) ->
                queue.failed(all, reason(outcome).name());
        }
    }

    private Fetched fetch(Wanted wanted, BlogClient client) throws IOException {
        RemoteId id = new RemoteId(wanted.remote());
        return switch (client.read(id)) {
            case Reading.Failed(Outcome outcome) ->
                new Fetched(
                        wanted.blog(), id, wanted.title(), Fate.FAILED, Optional.empty(), Optional.of(reason(outcome)));
            case Reading.Here(RemotePost there) -> keep(wanted.blog(), there);
        };
    }

    /// Why the blog refused; where it was not reached, it is tried again later.
    private static Outcome.Reason reason(Outcome outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Refused(Outcome.Reason reason, var _) -> reason;
            case Outcome.NotSent(IOException cause, var _) -> throw cause;
            case Outcome.Unknown(IOException cause) -> throw cause;
            case Outcome.Done _ -> throw new IllegalStateException("done is no failure");
        };
    }

    private Fetched keep(BlogId blog, RemotePost there) throws IOException {
        if (there.status() == RemotePost.Status.TRASHED) {
            return new Fetched(
                    blog,
                    there.id(),
                    there.title(),
                    Fate.FAILED,
                    Optional.empty(),
                    Optional.of(Outcome.Reason.TRASHED));
        }
        Optional<Known> known = fetched.find(blog, there.id());
        if (known.isEmpty()) {
            Bitext text = texts.read(there.content(), there.notes(), Bitext.EMPTY);
            Post post = parts.posts().bring(new ArrivingPost(there, text).made());
            fetched.link(post, blog, there, text);
            return told(blog, there, Fate.NEW, post.id());
        }
        return told(blog, there, beside(known.get(), blog, there), known.get().post());
    }

    private static Fetched told(BlogId blog, RemotePost there, Fate fate, PostId post) {
        return new Fetched(blog, there.id(), there.title(), fate, Optional.of(post), Optional.empty());
    }

    private Fate beside(Known known, BlogId blog, RemotePost there) throws IOException {
        if (known.shelf() == Shelf.TRASH) {
            return Fate.TRASHED;
        }
        if (known.version().equals(there.version())) {
            return Fate.HERE;
        }
        return parts.autosave().besideNow(known.post(), () -> update(known, blog, there));
    }

    private Fate update(Known known, BlogId blog, RemotePost there) {
        Post here = parts.posts().find(known.post()).orElseThrow();
        if (here.revision() != known.revision()) {
            return Fate.BOTH_CHANGED;
        }
        Bitext text = texts.read(there.content(), there.notes(), originals.of(known.post(), blog));
        Post post = parts.posts().bring(new ArrivingPost(there, text).onto(here));
        fetched.link(post, blog, there, text);
        return Fate.UPDATED;
    }
}
