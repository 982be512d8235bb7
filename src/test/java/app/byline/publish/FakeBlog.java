package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.media.Asset;
import app.byline.post.Particulars;
import app.byline.post.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// A blog in memory behind a network that misbehaves as told.
final class FakeBlog implements BlogClient {
    /// What the network does with one request.
    enum Network {
        WORKS,
        /// The request never leaves.
        DOWN,
        /// It arrives and is done, the reply is lost.
        LOSES_REPLY,
        /// It never arrives, and nobody can tell.
        LOSES_REQUEST,
        /// It arrives after Byline has given up waiting, by as much as [#lateness].
        ARRIVES_LATE,
        /// It arrives and is done; then Byline's process dies.
        CRASHES_AFTER,
        /// Byline's process dies before it arrives.
        CRASHES_BEFORE
    }

    /// Byline's process died.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// A post as the blog has it.
    record Entry(String marker, String title, String body, boolean live, int version) {}

    final Map<RemoteId, Entry> entries = new LinkedHashMap<>();
    final Set<RemoteId> trash = new HashSet<>();
    final List<String> uploads = new ArrayList<>();
    /// What it answers of its images.
    MediaListing images = new MediaListing.Here(new RemoteMediaList(List.of(), 0, false));
    /// What happens while a file is half sent, on the thread that sends it.
    Consumer<Asset> arriving = _ -> {};
    /// The files that came, in that order.
    final List<byte[]> received = new ArrayList<>();
    /// Where what the last post names is on this blog, as it was told.
    Map<String, URI> addresses = Map.of();
    /// The numbers of its images in the media library, as it was told.
    Map<String, String> numbers = Map.of();
    /// What becomes of the next requests; WORKS when empty.
    Supplier<Network> network = () -> Network.WORKS;
    Optional<Outcome> answer = Optional.empty();
    boolean findsMarkers = true;
    /// Whether it can be asked for a file by its name.
    boolean findsFiles = true;
    /// Whether what is cut off on the way arrives all the same, later.
    boolean arrivesCutOff;
    Duration lateness = Duration.ofSeconds(3);
    private final Clock clock;
    private final List<Late> late = new ArrayList<>();
    private int ids;

    private record Late(Instant arrival, Supplier<Outcome> work) {}

    FakeBlog(Clock clock) {
        this.clock = clock;
    }

    static Supplier<Network> doing(Network... inTurn) {
        List<Network> left = new ArrayList<>(List.of(inTurn));
        return () -> left.isEmpty() ? Network.WORKS : left.removeFirst();
    }

    @Override
    public Capabilities capabilities() {
        Set<Feature> features = EnumSet.of(Feature.DRAFTS);
        if (findsMarkers) {
            features.add(Feature.FIND_BY_MARKER);
        }
        if (findsFiles) {
            features.add(Feature.FIND_FILES);
        }
        return new Capabilities(features, Long.MAX_VALUE);
    }

    /// What stands on this blog is Markdown.
    @Override
    public String rendered(Outgoing post) {
        return body(post);
    }

    @Override
    public Outcome create(Outgoing post) {
        return exchange(() -> {
            RemoteId id = new RemoteId(String.valueOf(++ids));
            entries.put(id, new Entry(post.marker().value(), post.post().title(), body(post), false, 1));
            return new Outcome.Done(remote(id));
        });
    }

    @Override
    public Outcome update(RemoteId id, Outgoing post, Version expected) {
        addresses = post.addresses();
        numbers = post.numbers();
        return exchange(() -> {
            Entry there = entries.get(id);
            if (there == null) {
                return new Outcome.Refused(Outcome.Reason.GONE, "no such post");
            }
            if (trash.contains(id)) {
                return new Outcome.Refused(Outcome.Reason.TRASHED, "");
            }
            boolean moved = !expected.value().equals(String.valueOf(there.version()));
            boolean same = there.body().equals(body(post))
                    && there.title().equals(post.post().title());
            if (moved && !same) {
                return new Outcome.Refused(Outcome.Reason.CHANGED_ON_SERVER, "edited elsewhere");
            }
            entries.put(
                    id,
                    new Entry(there.marker(), post.post().title(), body(post), goesLive(post), there.version() + 1));
            return new Outcome.Done(remote(id));
        });
    }

    @Override
    public Outcome withdraw(RemoteId id) {
        return asDraft(id);
    }

    @Override
    public Outcome restore(RemoteId id) {
        return exchange(() -> trash.remove(id) ? draft(id) : new Outcome.Done(remote(id)));
    }

    private Outcome asDraft(RemoteId id) {
        return exchange(() -> entries.containsKey(id) ? draft(id) : new Outcome.Refused(Outcome.Reason.GONE, ""));
    }

    private Outcome draft(RemoteId id) {
        entries.computeIfPresent(
                id, (_, entry) -> new Entry(entry.marker(), entry.title(), entry.body(), false, entry.version()));
        return new Outcome.Done(remote(id));
    }

    @Override
    public List<Remote> find(Marker marker) throws IOException {
        passOrFail();
        if (answer.isPresent()) {
            throw answer.get().thrown();
        }
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().marker().equals(marker.value()))
                .map(entry -> remote(entry.getKey()))
                .toList();
    }

    @Override
    public Outcome fetch(RemoteId id) {
        return exchange(() -> entries.containsKey(id)
                ? new Outcome.Done(remote(id))
                : new Outcome.Refused(Outcome.Reason.GONE, "no such post"));
    }

    @Override
    public Optional<Bitext> bitext(Outgoing post) {
        return Optional.empty();
    }

    /// Two on a page.
    @Override
    public Listing list(RemoteQuery query) {
        List<RemoteEntry> all = query.kind() == RemotePost.Kind.PAGE
                ? List.of()
                : entries.entrySet().stream()
                        .map(entry -> whole(entry.getKey(), entry.getValue()))
                        .map(post -> new RemoteEntry(
                                post.id(),
                                post.kind(),
                                post.status(),
                                post.title(),
                                post.link(),
                                post.published(),
                                post.modified()))
                        .toList();
        int from = Math.min(all.size(), 2 * (query.page() - 1));
        int to = Math.min(all.size(), from + 2);
        return network.get() == Network.DOWN
                ? new Listing.Failed(new Outcome.NotSent(new IOException("down"), Optional.empty()))
                : new Listing.Here(new RemoteList(all.subList(from, to), all.size(), to < all.size()));
    }

    @Override
    public Reading read(RemoteId id) {
        if (network.get() == Network.DOWN) {
            return new Reading.Failed(new Outcome.NotSent(new IOException("down"), Optional.empty()));
        }
        Entry there = entries.get(id);
        return there == null
                ? new Reading.Failed(new Outcome.Refused(Outcome.Reason.GONE, "no such post"))
                : new Reading.Here(whole(id, there));
    }

    private RemotePost whole(RemoteId id, Entry there) {
        return new RemotePost(
                id,
                RemotePost.Kind.POST,
                there.live() ? RemotePost.Status.PUBLISHED : RemotePost.Status.DRAFT,
                there.title(),
                there.body(),
                "",
                "",
                remote(id).link(),
                Optional.empty(),
                clock.instant(),
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Particulars.NONE,
                "",
                remote(id).version());
    }

    @Override
    public void discard(RemoteId id) throws IOException {
        passOrFail();
        entries.remove(id);
    }

    @Override
    public Upload upload(Asset asset, Path file, LongConsumer sent) {
        sent.accept(asset.bytes() / 2);
        arriving.accept(asset);
        if (!Thread.currentThread().isInterrupted()) {
            return upload(asset, file);
        }
        if (arrivesCutOff) {
            hold(() -> taken(asset, content(file)));
        }
        return new Upload.Failed(new Outcome.Unknown(new IOException("cut off")));
    }

    @Override
    public synchronized Upload upload(Asset asset, Path file) {
        arrive();
        // A real blog is asked for the digest's name first: a second try finds the first.
        boolean there = findsFiles && uploads.contains(asset.fileName());
        byte[] content = content(file);
        Outcome outcome = exchange(() -> there ? told(asset) : taken(asset, content));
        return outcome instanceof Outcome.Done
                ? new Upload.Done(new RemoteId(asset.digest()), link(asset.fileName()))
                : new Upload.Failed(outcome);
    }

    private Outcome taken(Asset asset, byte... content) {
        uploads.add(asset.fileName());
        received.add(content);
        return told(asset);
    }

    private static Outcome told(Asset asset) {
        return new Outcome.Done(new Remote(new RemoteId(asset.digest()), link("media"), new Version(""), "", true));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MediaListing media(String words, int page) {
        return images;
    }

    List<Entry> live() {
        return entries.values().stream().filter(Entry::live).toList();
    }

    void editElsewhere(String body) {
        entries.replaceAll(
                (_, entry) -> new Entry(entry.marker(), entry.title(), body, entry.live(), entry.version() + 1));
    }

    void renameElsewhere(String title) {
        entries.replaceAll(
                (_, entry) -> new Entry(entry.marker(), title, entry.body(), entry.live(), entry.version() + 1));
    }

    private Outcome exchange(Supplier<Outcome> work) {
        if (answer.isPresent()) {
            return answer.get();
        }
        arrive();
        return switch (network.get()) {
            case WORKS -> work.get();
            case DOWN -> new Outcome.NotSent(new IOException("no route to host"), Optional.empty());
            case LOSES_REPLY -> {
                var _ = work.get();
                yield new Outcome.Unknown(new IOException("connection reset"));
            }
            case LOSES_REQUEST -> new Outcome.Unknown(new IOException("timed out"));
            case ARRIVES_LATE -> {
                hold(work);
                yield new Outcome.Unknown(new IOException("timed out"));
            }
            case CRASHES_BEFORE -> throw new Crash();
            case CRASHES_AFTER -> {
                var _ = work.get();
                throw new Crash();
            }
        };
    }

    private synchronized void hold(Supplier<Outcome> work) {
        late.add(new Late(clock.instant().plus(lateness), work));
    }

    /// What was held up on the way and has got here by now.
    void arrive() {
        List<Late> arrived = late.stream()
                .filter(request -> !request.arrival().isAfter(clock.instant()))
                .toList();
        late.removeAll(arrived);
        for (Late request : arrived) {
            var _ = request.work().get();
        }
    }

    private void passOrFail() throws IOException {
        arrive();
        switch (network.get()) {
            case WORKS -> {}
            case CRASHES_AFTER, CRASHES_BEFORE -> throw new Crash();
            default -> throw new IOException("no route to host");
        }
    }

    private static boolean goesLive(Outgoing post) {
        return !(post.post().release() instanceof Release.AsDraft);
    }

    private static String body(Outgoing post) {
        String body = post.post().body();
        for (Map.Entry<String, URI> image : post.addresses().entrySet()) {
            body = body.replace(image.getKey(), image.getValue().toString());
        }
        return body;
    }

    private Remote remote(RemoteId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("no entry " + id);
        }
        return new Remote(
                id, link("posts/" + id), new Version(String.valueOf(entry.version())), entry.body(), entry.live());
    }

    private static URI link(String path) {
        return URI.create("https://blog.example/" + path);
    }
}
