package app.byline.publish.preflight;

import app.byline.media.MediaStore;
import app.byline.media.web.WebImages;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.post.Visibility;
import app.byline.publish.Blog;
import app.byline.publish.BlogClients;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Feature;
import app.byline.publish.KnownBlogs;
import app.byline.publish.Outbox;
import app.byline.publish.Publication;
import app.byline.publish.preflight.Remark.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Looks a post over before it is sent to a blog: what is missing, broken or not allowed there. It stops nothing.
/// Blocking; any thread but JavaFX's.
public final class Preflight {
    private final KnownBlogs known;
    private final Outbox outbox;
    private final MediaStore media;
    private final LeavingBytes leaving;
    private final Function<BlogId, WebImages> images;
    private final NameLook names;
    private final Clock clock;

    /// `images` makes them ready for a blog; `clients` ask blogs.
    public Preflight(
            KnownBlogs known,
            Outbox outbox,
            MediaStore media,
            Function<BlogId, WebImages> images,
            BlogClients clients,
            Clock clock) {
        this.known = known;
        this.outbox = outbox;
        this.media = media;
        this.leaving = new LeavingBytes(media);
        this.images = images;
        this.names = new NameLook(clients, outbox);
        this.clock = clock;
    }

    /// The name that a post's address will end with; none yet without a title.
    public static Optional<String> name(Post post) {
        return NameLook.name(post);
    }

    /// Which names like its own other posts have on the blog, also those that were never fetched. Waits for the
    /// network; none where the blog can't be reached now, or has the post already.
    public Set<String> namesThere(Post post, Blog blog) {
        return names.taken(post, blog);
    }

    /// What to look at, the weightiest first; nothing of a post that is fine. Asks nobody: `there` are names that
    /// others are known to have on the blog.
    public List<Remark> look(Post post, Blog blog, Set<String> there) {
        BlogFacts facts = known.facts(blog.id());
        TextLook text = new TextLook(post);
        List<Remark> remarks = new ArrayList<>(rights(post, blog, facts));
        remarks.addAll(words(post));
        remarks.addAll(place(post, blog, taken(post, blog, facts, there)));
        WebImages ready = images.apply(blog.id());
        remarks.addAll(text.images(media, blog.kind(), asset -> leaving.of(asset, ready)));
        remarks.addAll(text.links(target -> isThere(target, blog)));
        remarks.addAll(text.leftOut());
        if (blog.kind() != BlogKind.SITE && !facts.may(Right.ANY_HTML)) {
            remarks.addAll(text.stripped());
        }
        return remarks;
    }

    private boolean isThere(PostId target, Blog blog) {
        return outbox.publication(target, blog.id()).filter(Publication::live).isPresent();
    }

    // ---- what the post says

    private static List<Remark> words(Post post) {
        List<Remark> remarks = new ArrayList<>();
        if (post.title().isBlank()) {
            remarks.add(Remark.of(Kind.NO_TITLE, ""));
        }
        if (post.body().isBlank()) {
            remarks.add(Remark.of(Kind.NO_TEXT, ""));
        }
        return remarks;
    }

    private List<Remark> place(Post post, Blog blog, Set<String> taken) {
        List<Remark> remarks = new ArrayList<>();
        NameLook.name(post)
                .filter(taken::contains)
                .ifPresent(slug -> remarks.add(Remark.of(
                        Kind.SLUG_TAKEN, slug, now -> withSlug(now, NameLook.free(slug, taken::contains)))));
        if (post.release() instanceof Release.At(Instant time)) {
            if (!time.isAfter(clock.instant()) && !isThere(post.id(), blog)) {
                remarks.add(Remark.of(Kind.TIME_PAST, time.toString(), now -> withRelease(now, new Release.Now())));
            }
            if (Particulars.of(post).visibility().equals(Optional.of(new Visibility.Editors()))) {
                remarks.add(Remark.of(Kind.TIME_PRIVATE, "", now -> withRelease(now, new Release.Now())));
            }
        }
        return remarks;
    }

    /// What the library has there, and the pages that the blog told of; of one that is there its own is among those.
    private Set<String> taken(Post post, Blog blog, BlogFacts facts, Set<String> there) {
        Set<String> taken = new HashSet<>(known.slugs(blog.id(), post.id()));
        taken.addAll(there);
        if (outbox.publication(post.id(), blog.id()).isEmpty()) {
            facts.pages().forEach(page -> taken.add(page.slug()));
        }
        return taken;
    }

    private static Post withSlug(Post post, String slug) {
        return post.withDetails(
                Optional.of(new Slug(slug)), post.excerpt(), post.categories(), post.tags(), post.release());
    }

    private static Post withRelease(Post post, Release release) {
        return post.withDetails(post.slug(), post.excerpt(), post.categories(), post.tags(), release);
    }

    // ---- what the account may

    private List<Remark> rights(Post post, Blog blog, BlogFacts facts) {
        if (!facts.isKnown()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        if (!facts.may(Right.PUBLISH) && !(post.release() instanceof Release.AsDraft)) {
            remarks.add(Remark.of(Kind.MAY_NOT_PUBLISH, facts.user(), now -> withRelease(now, new Release.AsDraft())));
        }
        if (!facts.may(Right.UPLOAD)
                && !media.namedIn(post.extras() + "\n" + post.body()).isEmpty()) {
            remarks.add(Remark.of(Kind.MAY_NOT_UPLOAD, facts.user()));
        }
        Particulars particulars = Particulars.of(post);
        if (blog.kind().features().contains(Feature.PAGES) && particulars.page() && !facts.may(Right.PAGES)) {
            remarks.add(Remark.of(
                    Kind.MAY_NOT_MAKE_PAGES,
                    facts.user(),
                    now -> Particulars.of(now)
                            .asPage(false, Optional.empty(), Optional.empty())
                            .in(now)));
        }
        remarks.addAll(ofOthers(particulars, blog, facts));
        if (!facts.may(Right.NEW_CATEGORIES)) {
            post.categories().stream()
                    .filter(name ->
                            facts.categories().stream().map(Category::name).noneMatch(name::equalsIgnoreCase))
                    .forEach(name -> remarks.add(Remark.of(Kind.MAY_NOT_MAKE_CATEGORIES, name)));
        }
        return remarks;
    }

    private static List<Remark> ofOthers(Particulars particulars, Blog blog, BlogFacts facts) {
        List<Remark> remarks = new ArrayList<>();
        Set<Feature> features = blog.kind().features();
        particulars
                .author()
                .filter(_ -> features.contains(Feature.AUTHOR))
                .filter(author -> !author.equalsIgnoreCase(facts.user()))
                .ifPresent(author -> {
                    boolean is = facts.authors().stream().anyMatch(author::equalsIgnoreCase);
                    Kind kind = facts.may(Right.EDIT_OTHERS) ? Kind.AUTHOR_UNKNOWN : Kind.MAY_NOT_NAME_AUTHOR;
                    if (!is || kind == Kind.MAY_NOT_NAME_AUTHOR) {
                        remarks.add(Remark.of(
                                kind,
                                author,
                                now -> Particulars.of(now)
                                        .withAuthor(Optional.empty())
                                        .in(now)));
                    }
                });
        boolean sticks =
                features.contains(Feature.STICKY) && particulars.sticky().orElse(false);
        if (sticks && !facts.may(Right.EDIT_OTHERS)) {
            remarks.add(Remark.of(
                    Kind.MAY_NOT_STICK,
                    facts.user(),
                    now -> Particulars.of(now).withSticky(Optional.empty()).in(now)));
        }
        return remarks;
    }
}
