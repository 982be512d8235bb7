package app.byline.ui.outbox;

import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.BlogId;
import app.byline.publish.JobId;
import app.byline.publish.Outbox;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.publish.PublishJob.Aim;
import app.byline.publish.PublishJob.State;
import app.byline.publish.SentPost;
import app.byline.publish.WaitingPost;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.OpenPost;
import app.byline.ui.publish.JobDeeds;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What waits to be sent, what was sent, and what the author does about it. Follows the outbox by itself, and says it
/// quietly when something that had to wait went out. JavaFX's thread.
public final class OutboxModel {
    private static final Logger LOG = System.getLogger(OutboxModel.class.getName());
    /// More than anyone looks through.
    private static final int MOST_SENT = 100;

    private final Outbox outbox;
    private final OpenPost open;
    private final Desk desk;
    private final JobDeeds deeds;
    private final Consumer<URI> browser;
    private final Background background;
    private final ObservableList<WaitingPost> waiting = FXCollections.observableArrayList();
    private final ObservableList<SentPost> sent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<WaitingPost>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    /// Jobs that did not go out at once, or not before the window opened.
    private final Set<JobId> late = new HashSet<>();
    private final Subscription subscription;
    private boolean begun;
    private boolean asking;
    private boolean moved;

    /// `browser` opens an address outside the window.
    public OutboxModel(
            Outbox outbox, OpenPost open, Desk desk, JobDeeds deeds, Consumer<URI> browser, Background background) {
        this.outbox = outbox;
        this.open = open;
        this.desk = desk;
        this.deeds = deeds;
        this.browser = browser;
        this.background = background;
        subscription = outbox.onChange(job -> background.window().execute(() -> changed(job)));
    }

    /// What is not over, the oldest first.
    ObservableList<WaitingPost> waiting() {
        return waiting;
    }

    /// What blogs took last, the newest first.
    ObservableList<SentPost> sent() {
        return sent;
    }

    /// The waiting one that the author looks at.
    ReadOnlyObjectProperty<Optional<WaitingPost>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What can be done about a waiting one.
    public JobDeeds deeds() {
        return deeds;
    }

    void choose(WaitingPost post) {
        chosen.set(Optional.of(post));
    }

    // ---- what the author does

    void open(PostId post) {
        open.open(post);
    }

    void view(SentPost post) {
        browser.accept(post.published().link());
    }

    /// Sends it no more, with a way back.
    void cancel(WaitingPost post) {
        PublishJob job = post.job();
        deeds.cancel(job.id());
        if (job.aim() == Aim.PUBLISH) {
            desk.say(
                    Messages.text("outbox.cancelled", title(post.title()), post.blogName()),
                    () -> background.run(() -> outbox.publish(job.post(), job.revision(), job.blog())));
        }
    }

    void takeBack(SentPost post) {
        takeBack(post.post(), post.published().blog(), post.title());
    }

    /// Takes the open post back to a draft on the blog where it stands.
    public void takeBack(Publication there) {
        takeBack(there.post(), there.blog(), open.title().getValue());
    }

    private void takeBack(PostId post, BlogId blog, String title) {
        background.ask(() -> withdrawn(post, blog)).whenComplete((there, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "a post could not be queued to be taken back", failure);
                desk.say(Messages.text("desk.refused"));
            } else if (there.isEmpty()) {
                desk.say(Messages.text("outbox.notNow", title(title)));
            } else {
                desk.say(
                        Messages.text("outbox.takingBack", title(title)),
                        () -> background.run(
                                () -> outbox.publish(post, there.get().revision(), blog)));
            }
        });
    }

    private Optional<Publication> withdrawn(PostId post, BlogId blog) {
        Optional<Publication> there = outbox.publication(post, blog);
        return outbox.withdraw(post, blog).flatMap(_ -> there);
    }

    // ---- how it stands

    private void changed(PublishJob job) {
        if (isLate(job)) {
            late.add(job.id());
        }
        if (job.state() == State.DONE && late.remove(job.id())) {
            waiting.stream()
                    .filter(post -> post.job().id().equals(job.id()))
                    .findFirst()
                    .ifPresent(this::tell);
        }
        refresh();
    }

    private static boolean isLate(PublishJob job) {
        return job.retryAt().isPresent() || job.waitsForAuthor();
    }

    private void tell(WaitingPost gone) {
        String key = gone.job().aim() == Aim.WITHDRAW ? "outbox.wentBack" : "outbox.wentOut";
        desk.say(Messages.text(key, title(gone.title()), gone.blogName()));
    }

    static String title(String title) {
        return title.isBlank() ? Messages.text("library.untitled") : title;
    }

    /// Reads anew; asked for again and again, it reads once more at the end.
    public void refresh() {
        if (asking) {
            moved = true;
            return;
        }
        asking = true;
        background
                .ask(() -> new Standing(outbox.waiting(), outbox.sent(MOST_SENT)))
                .whenComplete((now, failure) -> {
                    asking = false;
                    if (failure != null) {
                        LOG.log(Background.level(failure), "the outbox can't be read", failure);
                    } else {
                        show(now);
                    }
                    if (moved) {
                        moved = false;
                        refresh();
                    }
                });
    }

    private record Standing(List<WaitingPost> waiting, List<SentPost> sent) {}

    private void show(Standing now) {
        now.waiting().stream()
                .map(WaitingPost::job)
                .filter(job -> !begun || isLate(job))
                .forEach(job -> late.add(job.id()));
        begun = true;
        if (!waiting.equals(now.waiting())) {
            waiting.setAll(now.waiting());
        }
        if (!sent.equals(now.sent())) {
            sent.setAll(now.sent());
        }
        chosen.set(chosen.get()
                .flatMap(before -> now.waiting().stream()
                        .filter(post -> post.job().id().equals(before.job().id()))
                        .findFirst()));
    }

    /// Stops following.
    public void dispose() {
        subscription.close();
    }
}
