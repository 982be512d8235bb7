package app.byline.ui.publish;

import app.byline.library.PostStore;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.preflight.LinkLook;
import app.byline.publish.preflight.Preflight;
import app.byline.publish.preflight.Remark;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What to look at in the open post before it is published, found anew whenever it is saved, and what one click can do
/// about it. It keeps nobody from publishing. JavaFX's thread.
public final class PreflightModel {
    private static final Logger LOG = System.getLogger(PreflightModel.class.getName());

    /// In UTF-16 units: a longer text is looked over when it is asked for, and not at every save.
    private static final int LONG = 256 * 1024;

    /// Shows a place of the text, from one offset to another.
    @FunctionalInterface
    public interface Places {
        void show(int from, int to);
    }

    /// What a post's address would end with on a blog.
    private record Name(Blog blog, PostId post, String name) {}

    private final OpenPost open;
    private final PostStore posts;
    private final Preflight preflight;
    private final LinkLook sites;
    private final Places places;
    private final Consumer<Asset> lighter;
    private final BlogFactsModel blog;
    private final Background background;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<Remark>> remarks = new ReadOnlyObjectWrapper<>(this, "remarks", List.of());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private List<Remark> dead = List.of();
    /// Names that others have on the blog, and for which name it was asked.
    private Set<String> there = Set.of();

    private Optional<Name> asked = Optional.empty();
    private boolean askingName;
    private long looks;

    /// `lighter` puts a copy with fewer bytes in an image's place; `background` may wait for other sites.
    public PreflightModel(
            OpenPost open,
            PostStore posts,
            BlogFactsModel blog,
            Preflight preflight,
            LinkLook sites,
            Places places,
            Consumer<Asset> lighter,
            Background background) {
        this.open = open;
        this.posts = posts;
        this.preflight = preflight;
        this.sites = sites;
        this.places = places;
        this.lighter = lighter;
        this.blog = blog;
        this.background = background;
        open.id().subscribe(_ -> {
            dead = List.of();
            there = Set.of();
            remarks.set(List.of());
            saved();
        });
        blog.facts().subscribe(_ -> saved());
        subscription = posts.onChange(change -> background.window().execute(() -> {
            PostId shown = open.id().getValue();
            if (shown != null && change.concerns(shown)) {
                saved();
            }
        }));
    }

    /// Stops following the library.
    public void dispose() {
        subscription.close();
    }

    public ReadOnlyObjectProperty<List<Remark>> remarks() {
        return remarks.getReadOnlyProperty();
    }

    /// Whether other sites are being asked.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Looks now, however long the text is.
    public void look() {
        Optional<Post> post = open.post();
        asked = Optional.empty();
        look(() -> post);
    }

    private void look(Supplier<Optional<Post>> post) {
        Blog target = blog.blog().get();
        if (target == null) {
            return;
        }
        long number = ++looks;
        Set<String> names = there;
        background
                .ask(() -> post.get().map(found -> new Looked(found, preflight.look(found, target, names))))
                .whenComplete((found, failure) -> {
                    if (failure != null) {
                        LOG.log(Background.level(failure), "a post can't be looked over", failure);
                    } else if (number == looks) {
                        remarks.set(Stream.concat(
                                        found.stream().flatMap(looked -> looked.remarks().stream()), dead.stream())
                                .toList());
                        found.ifPresent(looked -> askName(looked.post(), target));
                    }
                });
    }

    private record Looked(Post post, List<Remark> remarks) {}

    /// Asks the blog once for each name, and one at a time: a title is written by and by.
    private void askName(Post post, Blog target) {
        Optional<Name> wanted = Preflight.name(post).map(name -> new Name(target, post.id(), name));
        if (askingName || wanted.isEmpty() || wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        askingName = true;
        background.ask(() -> preflight.namesThere(post, target)).whenComplete((names, failure) -> {
            askingName = false;
            if (failure != null) {
                LOG.log(Background.level(failure), "a post's name can't be asked for", failure);
            } else if (post.id().equals(open.id().getValue())) {
                there = names;
                saved();
            }
        });
    }

    /// Asks the sites that the post links to whether it is still there. Each learns that it is asked.
    public void askSites() {
        Optional<Post> post = open.post();
        if (post.isEmpty() || asking.get()) {
            return;
        }
        asking.set(true);
        background.ask(() -> gone(post.get())).whenComplete((gone, failure) -> {
            asking.set(false);
            if (failure == null && post.get().id().equals(open.id().getValue())) {
                dead = gone;
                look();
            }
        });
    }

    /// Does what helps.
    public void mend(Remark remark) {
        remark.mend().ifPresent(mend -> {
            switch (mend) {
                case Remark.Mend.Change(var change) -> open.change(change);
                case Remark.Mend.Lighter(Asset image) -> lighter.accept(image);
                case Remark.Mend.Place(int from, int to) -> places.show(from, to);
            }
        });
    }

    private List<Remark> gone(Post post) {
        try {
            return sites.dead(post);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// As it is kept, read beside the window: a long text is not put together for this.
    private void saved() {
        PostId shown = open.id().getValue();
        if (shown != null) {
            look(open.length() > LONG ? Optional::empty : () -> posts.find(shown));
        }
    }
}
