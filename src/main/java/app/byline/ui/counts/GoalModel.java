package app.byline.ui.counts;

import app.byline.goals.Goal;
import app.byline.goals.Goals;
import app.byline.post.PostId;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.editor.CountModel;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How long the open post is to be, and how far it is. Says once that it is there, when words that are typed bring it
/// there. JavaFX's thread.
public final class GoalModel {
    private static final Logger LOG = System.getLogger(GoalModel.class.getName());

    private final OpenPost open;
    private final CountModel counts;
    private final Goals goals;
    private final Background background;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<Optional<Goal>> goal =
            new ReadOnlyObjectWrapper<>(this, "goal", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Optional.empty());
    /// Whether the goal was missed when it was looked at last: only then reaching it is news.
    private boolean missed;

    /// How far a post is.
    public record Standing(Goal goal, int have) {
        boolean isReached() {
            return goal.isReached(have);
        }

        boolean isPassed() {
            return goal.isPassed(have);
        }

        double share() {
            return goal.share(have);
        }
    }

    /// `say` tells the author something at the window's foot.
    public GoalModel(OpenPost open, CountModel counts, Goals goals, Background background, Consumer<String> say) {
        this.open = open;
        this.counts = counts;
        this.goals = goals;
        this.background = background;
        this.say = say;
        counts.counts().addListener((_, _, _) -> look());
        open.id().subscribe(this::opened);
    }

    /// Of the open post.
    public ReadOnlyObjectProperty<Optional<Goal>> goal() {
        return goal.getReadOnlyProperty();
    }

    /// Empty without a goal, or before the post is counted.
    public ReadOnlyObjectProperty<Optional<Standing>> standing() {
        return standing.getReadOnlyProperty();
    }

    /// The open post is to be so long from now on; empty for any length.
    public void set(Optional<Goal> wanted) {
        PostId post = open.id().getValue();
        if (post != null && !wanted.equals(goal.get())) {
            show(wanted);
            background.run(() -> goals.set(post, wanted)).exceptionally(failure -> {
                LOG.log(Background.level(failure), "a goal can't be kept", failure);
                say.accept(Messages.text("goal.unwritten"));
                return null;
            });
        }
    }

    private void opened(@Nullable PostId post) {
        show(Optional.empty());
        if (post != null) {
            background.ask(() -> goals.of(post)).thenAccept(kept -> {
                if (post.equals(open.id().getValue())) {
                    show(kept);
                }
            });
        }
    }

    private void show(Optional<Goal> now) {
        missed = false;
        goal.set(now);
        look();
    }

    private void look() {
        Optional<Standing> now = goal.get()
                .flatMap(wanted -> counts.counts().get().map(have -> new Standing(wanted, wanted.have(have.post()))));
        standing.set(now);
        now.ifPresent(there -> {
            if (missed && there.isReached() && there.goal().kind() != Goal.Kind.AT_MOST) {
                say.accept(Messages.text("goal.reached", GoalWords.amount(there.goal())));
            }
            missed = !there.isReached();
        });
    }
}
