package app.byline.ui.merging;

import app.byline.merge.MergeSheet;
import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Question;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.Blogs;
import app.byline.publish.Outbox;
import app.byline.publish.Outcome;
import app.byline.publish.PublishJob;
import app.byline.publish.ServerChange;
import app.byline.publish.ServerChanges;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A post that was changed on both sides, and what its author says to each question. Says it quietly when changes were
/// brought together by themselves. JavaFX's thread.
public final class MergeModel {
    private static final Logger LOG = System.getLogger(MergeModel.class.getName());

    private final ServerChanges changes;
    private final Outbox outbox;
    private final Blogs blogs;
    private final OpenPost open;
    private final Desk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<MergeState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new MergeState.Closed());
    private final ObservableList<Optional<Answer>> answers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper settling = new ReadOnlyBooleanWrapper(this, "settling");
    private final Subscription subscription;
    private long asked;
    private Runnable again = () -> {};

    /// `background` may wait for the network.
    public MergeModel(
            ServerChanges changes, Outbox outbox, Blogs blogs, OpenPost open, Desk desk, Background background) {
        this.changes = changes;
        this.outbox = outbox;
        this.blogs = blogs;
        this.open = open;
        this.desk = desk;
        this.background = background;
        subscription = changes.onMerge(merged -> {
            String blog = name(merged.blog());
            background.window().execute(() -> desk.say(Messages.text("merge.byItself", title(merged.title()), blog)));
        });
    }

    /// What is laid out.
    public ReadOnlyObjectProperty<MergeState> state() {
        return state.getReadOnlyProperty();
    }

    /// One for each question, in order; empty where its author has not said yet.
    ObservableList<Optional<Answer>> answers() {
        return answers;
    }

    /// Whether what was decided is being written down.
    ReadOnlyBooleanProperty settling() {
        return settling.getReadOnlyProperty();
    }

    boolean isDecided() {
        return answers.stream().allMatch(Optional::isPresent);
    }

    private static String title(String title) {
        return title.isBlank() ? Messages.text("library.untitled") : title;
    }

    /// Reads the post of a stopped job from its blog and lays both sides out.
    public void look(PublishJob job) {
        look(job.post(), job.blog());
    }

    /// The same for a post as it is saved now.
    void look(PostId post, BlogId blog) {
        long number = ++asked;
        again = () -> look(post, blog);
        open.flush()
                .thenCompose(_ -> background.ask(() -> read(post, blog)))
                .whenComplete((found, failure) -> background.window().execute(() -> {
                    if (number == asked) {
                        show(failure == null ? found : unread(failure));
                    }
                }));
        state.set(new MergeState.Reading(""));
    }

    /// Asks the blog once more.
    void lookAgain() {
        again.run();
    }

    private MergeState read(PostId post, BlogId blog) {
        String name = name(blog);
        try {
            return switch (changes.look(post, blog)) {
                case ServerChanges.Look.Here(ServerChange change) -> new MergeState.Open(name, change, change.sheet());
                case ServerChanges.Look.Failed(Outcome outcome) -> new MergeState.Unread(name, outcome.said());
            };
        } catch (IOException e) {
            return new MergeState.Unread(name, String.valueOf(e.getMessage()));
        }
    }

    private String name(BlogId blog) {
        return blogs.find(blog).map(Blog::name).orElse("");
    }

    private static MergeState unread(Throwable failure) {
        LOG.log(Level.WARNING, "a post can't be compared with its blog's", failure);
        return new MergeState.Unread("", String.valueOf(failure.getMessage()));
    }

    private void show(MergeState now) {
        if (now instanceof MergeState.Open(var _, var _, MergeSheet sheet)) {
            answers.setAll(Collections.nCopies(sheet.questions().size(), Optional.empty()));
        }
        state.set(now);
    }

    void answer(int question, Answer answer) {
        answers.set(question, Optional.of(answer));
    }

    /// The same for each question.
    void answerAll(Answer answer) {
        answers.setAll(Collections.nCopies(answers.size(), Optional.of(answer)));
    }

    /// Keeps what was decided and publishes it. Where the blog has moved meanwhile, it is asked again.
    void settle() {
        if (!(state.get() instanceof MergeState.Open(String blog, ServerChange change, MergeSheet sheet))
                || !isDecided()
                || settling.get()) {
            return;
        }
        List<Answer> said = answers.stream().flatMap(Optional::stream).toList();
        settling.set(true);
        open.flush()
                .thenCompose(_ -> background.run(() -> publish(change, sheet.answered(said))))
                .whenComplete((_, failure) -> background.window().execute(() -> {
                    settling.set(false);
                    if (failure == null) {
                        close();
                        desk.say(Messages.text("merge.done", title(change.mine().title()), blog));
                    } else {
                        show(unread(cause(failure)));
                    }
                }));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException
                ? Objects.requireNonNullElse(failure.getCause(), failure)
                : failure;
    }

    private void publish(ServerChange change, Post merged) {
        try {
            long revision = changes.settle(change, merged);
            outbox.publish(merged.id(), revision, change.blog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts it away; nothing has changed then.
    public void close() {
        asked++;
        state.set(new MergeState.Closed());
    }

    /// What a question is about, in words.
    static String about(Question question) {
        return Messages.text("merge.part." + question.part().name().toLowerCase(Locale.ROOT));
    }

    /// Stops following.
    public void dispose() {
        subscription.close();
    }
}
