package app.byline.ui.fetch;

import app.byline.platform.SecretsException;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.Listing;
import app.byline.publish.BlogKind;
import app.byline.publish.Blogs;
import app.byline.publish.FetchState;
import app.byline.publish.FetchWorker;
import app.byline.publish.Fetched;
import app.byline.publish.Fetching;
import app.byline.publish.Outcome;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteList;
import app.byline.publish.RemotePost;
import app.byline.publish.RemoteQuery;
import app.byline.ui.Background;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What stands on a blog, page by page, and the way of what is chosen of it into the library, which goes on beside the
/// author's writing. JavaFX's thread.
public final class FetchModel {
    private static final Logger LOG = System.getLogger(FetchModel.class.getName());

    private final Fetching fetching;
    private final FetchWorker worker;
    private final Blogs known;
    private final Background background;

    private final ObservableList<Blog> blogs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Blog> blog = new SimpleObjectProperty<>(this, "blog");
    private final ObjectProperty<RemotePost.Kind> kind = new SimpleObjectProperty<>(this, "kind", RemotePost.Kind.POST);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObservableList<RemoteItem> items = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper all = new ReadOnlyLongWrapper(this, "all");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper(this, "wanted");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<FetchState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new FetchState(0, 0, List.of(), "", false));
    private final List<Subscription> subscriptions;
    private RemoteQuery asked = new RemoteQuery(RemotePost.Kind.POST, "", 1);
    /// Counts questions, so that an answer to an earlier one is dropped.
    private int question;

    /// `background` may wait for the network for long.
    public FetchModel(Fetching fetching, FetchWorker worker, Blogs known, Background background) {
        this.fetching = fetching;
        this.worker = worker;
        this.known = known;
        this.background = background;
        subscriptions = List.of(
                worker.onState(now -> background.window().execute(() -> state.set(now))),
                fetching.onFetched(one -> background.window().execute(() -> arrived(one))));
        blog.addListener((_, _, _) -> list());
        kind.addListener((_, _, _) -> list());
    }

    /// Hears of what is fetched no longer.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }

    /// The blogs whose posts can be fetched.
    ObservableList<Blog> blogs() {
        return blogs;
    }

    public ObjectProperty<@Nullable Blog> blog() {
        return blog;
    }

    ObjectProperty<RemotePost.Kind> kind() {
        return kind;
    }

    /// What the posts listed have in them; heard with [#list].
    StringProperty words() {
        return words;
    }

    public ObservableList<RemoteItem> items() {
        return items;
    }

    /// How many there are on the blog.
    ReadOnlyLongProperty all() {
        return all.getReadOnlyProperty();
    }

    /// Whether the blog has more than are listed.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /// Whether the blog is being asked.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// How many are ticked.
    ReadOnlyIntegerProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /// What went wrong, what is safe and what to do; empty for nothing.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How far fetching is.
    public ReadOnlyObjectProperty<FetchState> state() {
        return state.getReadOnlyProperty();
    }

    /// Looks which blogs there are, and lists the first anew. Ends when the subscription does.
    public Subscription begin() {
        refresh();
        return known.onChange(() -> background.window().execute(this::refresh));
    }

    private void refresh() {
        background.ask(known::list).thenAccept(there -> {
            List<Blog> now =
                    there.stream().filter(one -> one.kind() != BlogKind.SITE).toList();
            Blog before = blog.get();
            Optional<Blog> same = now.stream()
                    .filter(one -> before != null && one.id().equals(before.id()))
                    .findFirst();
            blogs.setAll(now);
            blog.set(same.or(() -> now.stream().findFirst()).orElse(null));
            list();
        });
    }

    /// Asks for the first page anew.
    public void list() {
        asked = new RemoteQuery(kind.get(), words.get(), 1);
        items.clear();
        all.set(0);
        ask();
    }

    /// Asks for the next page.
    void listMore() {
        if (more.get() && !asking.get()) {
            asked = asked.next();
            ask();
        }
    }

    private void ask() {
        Blog target = blog.get();
        int number = ++question;
        problem.set("");
        more.set(false);
        if (target == null) {
            asking.set(false);
            return;
        }
        asking.set(true);
        RemoteQuery query = asked;
        background.ask(() -> answer(target, query)).whenComplete((answer, failure) -> {
            if (number != question) {
                return;
            }
            asking.set(false);
            if (failure == null) {
                show(answer, target);
            } else {
                LOG.log(Level.INFO, "posts can't be listed", failure);
                problem.set(Messages.text("fetch.problem.secret", target.name()));
            }
        });
    }

    /// What a blog answered, and which of it is here.
    private record Answer(Listing listing, Map<RemoteId, PostId> here) {}

    private Answer answer(Blog target, RemoteQuery query) {
        try {
            Listing listing = fetching.list(target.id(), query);
            List<RemoteId> ids = listing instanceof Listing.Here(RemoteList list)
                    ? list.entries().stream().map(RemoteEntry::id).toList()
                    : List.of();
            return new Answer(listing, fetching.here(target.id(), ids));
        } catch (SecretsException e) {
            throw new CompletionException(e);
        }
    }

    private void show(Answer answer, Blog target) {
        switch (answer.listing()) {
            case Listing.Failed(Outcome outcome) -> problem.set(problem(outcome, target));
            case Listing.Here(RemoteList list) -> {
                list.entries().forEach(entry -> add(entry, answer.here()));
                all.set(Math.max(list.all(), items.size()));
                more.set(list.more());
            }
        }
    }

    private void add(RemoteEntry entry, Map<RemoteId, PostId> here) {
        RemoteItem item = new RemoteItem(entry, Optional.ofNullable(here.get(entry.id())));
        item.wanted().addListener((_, _, _) -> count());
        items.add(item);
    }

    private void count() {
        wanted.set((int) items.stream().filter(item -> item.wanted().get()).count());
    }

    private static String problem(Outcome outcome, Blog target) {
        return outcome instanceof Outcome.Refused(Outcome.Reason reason, String _)
                ? why(reason, target.name())
                : Messages.text("fetch.problem.unreachable", target.name());
    }

    /// Why one could not be fetched.
    static String why(Outcome.Reason reason, String blog) {
        return Messages.text("fetch.refused." + reason.name().toLowerCase(Locale.ROOT), blog);
    }

    /// What the blog of that post is called.
    String name(Fetched one) {
        return blogs.stream()
                .filter(there -> there.id().equals(one.blog()))
                .map(Blog::name)
                .findFirst()
                .orElse("");
    }

    /// Ticks all that are listed, or none.
    void tick(boolean every) {
        items.forEach(item -> item.wanted().set(every));
    }

    /// Fetches what is ticked.
    public void fetch() {
        List<RemoteEntry> chosen = items.stream()
                .filter(item -> item.wanted().get())
                .map(RemoteItem::entry)
                .toList();
        Blog target = blog.get();
        if (target != null && !chosen.isEmpty()) {
            tick(false);
            work(() -> fetching.want(target.id(), chosen));
        }
    }

    /// Fetches every post and page of the blog.
    public void fetchAll() {
        Blog target = blog.get();
        if (target != null) {
            work(() -> fetching.wantAll(target.id()));
        }
    }

    /// Tries again what could not be fetched.
    void again() {
        work(fetching::again);
    }

    private void work(Runnable wish) {
        background.run(wish).thenRun(worker::wake);
    }

    /// Lets go what waits and what could not be fetched; what has come stays.
    public void cancel() {
        worker.cancel();
    }

    private void arrived(Fetched one) {
        for (RemoteItem item : items) {
            if (item.entry().id().equals(one.remote()) && one.post().isPresent()) {
                item.here().set(one.post());
            }
        }
    }
}
