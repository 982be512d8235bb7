package app.byline.ui;

import app.byline.markdown.wordpress.Bitext;
import app.byline.media.Asset;
import app.byline.post.Particulars;
import app.byline.publish.BlogClient;
import app.byline.publish.Capabilities;
import app.byline.publish.Marker;
import app.byline.publish.Outcome;
import app.byline.publish.Outgoing;
import app.byline.publish.Remote;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteList;
import app.byline.publish.RemoteMediaList;
import app.byline.publish.RemotePost;
import app.byline.publish.RemoteQuery;
import app.byline.publish.Version;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/// A blog in memory whose posts can be listed and read, four on a page.
public final class FakeRemote implements BlogClient {
    private static final int ON_A_PAGE = 4;

    public final List<RemotePost> posts = new CopyOnWriteArrayList<>();
    /// Those it lists and does not give out.
    public final Set<RemoteId> shut = new CopyOnWriteArraySet<>();

    /// Names in addresses that are taken there.
    public final Set<String> names = new CopyOnWriteArraySet<>();
    /// How often it was asked for those.
    public final AtomicInteger askedForNames = new AtomicInteger();

    /// What it answers of its images.
    public volatile MediaListing images = new MediaListing.Here(new RemoteMediaList(List.of(), 0, false));

    /// One more post on it, a day older than the last.
    public void add(RemotePost.Status status, String title, String content) {
        RemoteId id = new RemoteId(String.valueOf(posts.size() + 1));
        Instant time = Instant.now().minus(Duration.ofDays(posts.size() + 1));
        posts.add(new RemotePost(
                id,
                RemotePost.Kind.POST,
                status,
                title,
                content,
                "",
                "",
                URI.create("https://blog.example/" + id),
                Optional.of(time),
                time,
                "Ana",
                List.of(),
                List.of(),
                Optional.empty(),
                Particulars.NONE,
                "",
                new Version(content)));
    }

    @Override
    public Set<String> taken(Set<String> wanted, Particulars like) {
        askedForNames.incrementAndGet();
        Set<String> taken = new HashSet<>(wanted);
        taken.retainAll(names);
        return taken;
    }

    @Override
    public MediaListing media(String words, int page) {
        return images;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Set.of(), Long.MAX_VALUE);
    }

    @Override
    public Listing list(RemoteQuery query) {
        List<RemoteEntry> found = posts.stream()
                .filter(post -> post.kind() == query.kind() && post.title().contains(query.words()))
                .map(post -> new RemoteEntry(
                        post.id(),
                        post.kind(),
                        post.status(),
                        post.title(),
                        post.link(),
                        post.published(),
                        post.modified()))
                .toList();
        int from = Math.min(found.size(), ON_A_PAGE * (query.page() - 1));
        int to = Math.min(found.size(), from + ON_A_PAGE);
        return new Listing.Here(new RemoteList(found.subList(from, to), found.size(), to < found.size()));
    }

    @Override
    public Reading read(RemoteId id) {
        return posts.stream()
                .filter(post -> post.id().equals(id) && !shut.contains(id))
                .<Reading>map(Reading.Here::new)
                .findFirst()
                .orElseGet(() -> new Reading.Failed(new Outcome.Refused(Outcome.Reason.FORBIDDEN, "")));
    }

    @Override
    public String rendered(Outgoing post) {
        return post.post().body();
    }

    @Override
    public Optional<Bitext> bitext(Outgoing post) {
        return Optional.empty();
    }

    @Override
    public Outcome create(Outgoing post) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public Outcome update(RemoteId id, Outgoing post, Version expected) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public Outcome withdraw(RemoteId id) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public Outcome restore(RemoteId id) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public List<Remote> find(Marker marker) {
        return List.of();
    }

    @Override
    public Outcome fetch(RemoteId id) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public void discard(RemoteId id) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public Upload upload(Asset asset, Path file) {
        throw new UnsupportedOperationException("only read");
    }
}
