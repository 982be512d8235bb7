package app.byline.publish.site;

import app.byline.markdown.Export;
import app.byline.markdown.wordpress.Bitext;
import app.byline.media.Asset;
import app.byline.platform.AtomicFile;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient;
import app.byline.publish.BlogKind;
import app.byline.publish.Capabilities;
import app.byline.publish.Marker;
import app.byline.publish.Outcome;
import app.byline.publish.Outgoing;
import app.byline.publish.Remote;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost;
import app.byline.publish.RemoteQuery;
import app.byline.publish.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The built-in blog: a folder that publishing turns into a small static site. Each file is written whole, the front
/// page last, so that a reader never meets a page that is half there. See
/// docs/decisions/0011-local-blog-as-a-static-site.md.
public final class SiteClient implements BlogClient {

    private final Path site;
    private final SiteEntries entries;
    private final SitePages pages;
    private final Export export;
    private final Clock clock;

    /// The blog's home is the address of a folder.
    public SiteClient(Blog blog, Export export, Clock clock, Locale locale, ZoneId zone) {
        this.site = Path.of(blog.home());
        this.entries = new SiteEntries(site);
        this.pages = new SitePages(blog.name(), locale, zone);
        this.export = export;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(BlogKind.SITE.features(), Long.MAX_VALUE);
    }

    @Override
    public String rendered(Outgoing outgoing) {
        return export.render(outgoing.post().body(), address -> onSite(outgoing, address));
    }

    @Override
    public Outcome create(Outgoing outgoing) {
        return doing(() -> {
            Optional<SiteEntry> there = entries.find(outgoing.marker().value());
            SiteEntry entry = there.isPresent() ? there.get() : entry(outgoing, Optional.empty(), false);
            entries.save(entry);
            return new Outcome.Done(remote(entry));
        });
    }

    @Override
    public Outcome update(RemoteId id, Outgoing outgoing, Version expected) {
        return doing(() -> {
            Optional<SiteEntry> there = entries.find(id.value());
            if (there.isEmpty()) {
                return new Outcome.Refused(Outcome.Reason.GONE, "");
            }
            if (outgoing.post().release() instanceof Release.At) {
                return new Outcome.Refused(Outcome.Reason.UNSUPPORTED, "");
            }
            SiteEntry before = there.get();
            SiteEntry entry = entry(outgoing, there, !(outgoing.post().release() instanceof Release.AsDraft));
            boolean moved = !expected.value().equals(String.valueOf(before.version()));
            if (moved && !before.html().equals(entry.html())) {
                return new Outcome.Refused(Outcome.Reason.CHANGED_ON_SERVER, "");
            }
            write(before, entry);
            return new Outcome.Done(remote(entry));
        });
    }

    @Override
    public Outcome withdraw(RemoteId id) {
        return doing(() -> {
            Optional<SiteEntry> there = entries.find(id.value());
            if (there.isEmpty()) {
                return new Outcome.Refused(Outcome.Reason.GONE, "");
            }
            SiteEntry draft = there.get().asDraft();
            write(there.get(), draft);
            return new Outcome.Done(remote(draft));
        });
    }

    /// The site has no trash.
    @Override
    public Outcome restore(RemoteId id) {
        return fetch(id);
    }

    @Override
    public List<Remote> find(Marker marker) throws IOException {
        return entries.find(marker.value()).map(this::remote).stream().toList();
    }

    @Override
    public Outcome fetch(RemoteId id) {
        return doing(() -> entries.find(id.value())
                .<Outcome>map(entry -> new Outcome.Done(remote(entry)))
                .orElseGet(() -> new Outcome.Refused(Outcome.Reason.GONE, "")));
    }

    @Override
    public Optional<Bitext> bitext(Outgoing post) {
        return Optional.empty();
    }

    /// Each of them came from a library.
    @Override
    public Listing list(RemoteQuery query) {
        return new Listing.Failed(new Outcome.Refused(Outcome.Reason.UNSUPPORTED, ""));
    }

    /// Its content is the HTML of its page.
    @Override
    public Reading read(RemoteId id) {
        List<RemotePost> read = new ArrayList<>();
        Outcome outcome = doing(() -> {
            Optional<SiteEntry> there = entries.find(id.value());
            there.map(this::whole).ifPresent(read::add);
            return there.<Outcome>map(entry -> new Outcome.Done(remote(entry)))
                    .orElseGet(() -> new Outcome.Refused(Outcome.Reason.GONE, ""));
        });
        return read.isEmpty() ? new Reading.Failed(outcome) : new Reading.Here(read.getFirst());
    }

    private RemotePost whole(SiteEntry entry) {
        Remote remote = remote(entry);
        return new RemotePost(
                remote.id(),
                RemotePost.Kind.POST,
                entry.live() ? RemotePost.Status.PUBLISHED : RemotePost.Status.DRAFT,
                entry.title(),
                entry.html(),
                entry.excerpt(),
                entry.slug(),
                remote.link(),
                Optional.of(entry.published()),
                entry.updated(),
                "",
                entry.categories(),
                entry.tags(),
                Optional.empty(),
                Particulars.NONE,
                "",
                remote.version());
    }

    @Override
    public void discard(RemoteId id) throws IOException {
        entries.remove(id.value());
    }

    @Override
    public Upload upload(Asset asset, Path file) {
        Path copy = site.resolve(asset.address());
        Outcome outcome = doing(() -> {
            if (!Files.exists(copy) || Files.size(copy) != asset.bytes()) {
                AtomicFile.copy(file, copy);
            }
            return new Outcome.Done(
                    new Remote(new RemoteId(asset.digest()), copy.toUri(), new Version(""), asset.digest(), true));
        });
        return outcome instanceof Outcome.Done
                ? new Upload.Done(new RemoteId(asset.digest()), copy.toUri())
                : new Upload.Failed(outcome);
    }

    // ---- the folder

    private void write(SiteEntry before, SiteEntry entry) throws IOException {
        AtomicFile.write(site.resolve("style.css"), SitePages.style());
        if (entry.live()) {
            AtomicFile.write(page(entry.slug()), pages.post(entry));
        }
        entries.save(entry);
        List<SiteEntry> live = entries.live();
        AtomicFile.write(site.resolve("feed.xml"), pages.feed(live, clock.instant()));
        AtomicFile.write(site.resolve("index.html"), pages.front(live));
        if (before.live() && (!entry.live() || !before.slug().equals(entry.slug()))) {
            Files.deleteIfExists(page(before.slug()));
        }
    }

    private SiteEntry entry(Outgoing outgoing, Optional<SiteEntry> before, boolean live) throws IOException {
        Post post = outgoing.post();
        Instant now = clock.instant();
        boolean wasLive = before.filter(SiteEntry::live).isPresent();
        return new SiteEntry(
                outgoing.marker().value(),
                post.title(),
                slug(outgoing, before),
                post.excerpt(),
                rendered(outgoing),
                post.categories(),
                post.tags(),
                wasLive ? before.orElseThrow().published() : now,
                now,
                live,
                before.map(SiteEntry::version).orElse(0L) + 1);
    }

    private String onSite(Outgoing outgoing, String address) {
        URI sent = outgoing.addresses().get(address);
        return sent == null ? address : site.toUri().relativize(sent).toString();
    }

    /// The author's word, else what the post was called when readers first saw it, else its title; never one that
    /// another post has.
    private String slug(Outgoing outgoing, Optional<SiteEntry> before) throws IOException {
        Post post = outgoing.post();
        Optional<String> kept = before.filter(SiteEntry::live).map(SiteEntry::slug);
        String wanted = post.slug()
                .map(Slug::value)
                .or(() -> kept)
                .or(() -> Slug.ofTitle(post.title()).map(Slug::value))
                .orElse("post");
        Set<String> taken = entries.all().stream()
                .filter(other -> !other.marker().equals(outgoing.marker().value()))
                .map(SiteEntry::slug)
                .collect(Collectors.toSet());
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    private Path page(String slug) {
        return site.resolve("posts").resolve(slug + ".html");
    }

    private Remote remote(SiteEntry entry) {
        return new Remote(
                new RemoteId(entry.marker()),
                page(entry.slug()).toUri(),
                new Version(String.valueOf(entry.version())),
                Integer.toHexString(entry.html().hashCode()),
                entry.live());
    }

    private interface Work {
        Outcome run() throws IOException;
    }

    private static Outcome doing(Work work) {
        try {
            return work.run();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            return new Outcome.Refused(Outcome.Reason.FORBIDDEN, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.NotSent(e, Optional.empty());
        }
    }
}
