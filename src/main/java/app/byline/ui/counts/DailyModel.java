package app.byline.ui.counts;

import app.byline.goals.Goals;
import app.byline.goals.WritingDays;
import app.byline.library.SaveState;
import app.byline.post.PostId;
import app.byline.ui.Background;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.OpenText;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// How many words are written today, noted as what is typed is saved, and how many its author wants to write a day.
/// JavaFX's thread.
public final class DailyModel {
    private static final Logger LOG = System.getLogger(DailyModel.class.getName());

    private final OpenText open;
    private final CountModel counts;
    private final WritingDays days;
    private final Goals goals;
    private final Background background;
    private final Clock clock;
    private final Consumer<String> say;
    private final ReadOnlyIntegerWrapper today = new ReadOnlyIntegerWrapper(this, "today");
    private final ReadOnlyIntegerWrapper goal = new ReadOnlyIntegerWrapper(this, "goal");
    /// The open post as it was when it was opened or noted last.
    private Optional<Noted> noted = Optional.empty();

    /// The day of which [#today] tells.
    private LocalDate day;

    /// A text as it was at that version; how many words that has may be counted only when it is asked.
    private record Noted(PostId post, long version, IntSupplier words) {}

    /// `say` tells the author something at the window's foot.
    public DailyModel(
            OpenText open,
            CountModel counts,
            WritingDays days,
            Goals goals,
            Background background,
            Clock clock,
            Consumer<String> say) {
        this.open = open;
        this.counts = counts;
        this.days = days;
        this.goals = goals;
        this.background = background;
        this.clock = clock;
        this.say = say;
        day = LocalDate.now(clock);
        LocalDate first = day;
        background.ask(() -> days.on(first)).thenAccept(today::set);
        background.ask(goals::daily).thenAccept(goal::set);
        open.id().subscribe(post -> noted = Optional.ofNullable(post).map(this::now));
        open.beforeLeaving(this::note);
        counts.counts().addListener((_, _, _) -> look());
        open.saveState().subscribe(_ -> look());
    }

    /// Words that are written today, as far as they are saved.
    public ReadOnlyIntegerProperty today() {
        return today.getReadOnlyProperty();
    }

    /// How many are to be written a day; 0 for no goal.
    public ReadOnlyIntegerProperty goal() {
        return goal.getReadOnlyProperty();
    }

    /// Both in words.
    String words() {
        return goal.get() == 0
                ? Messages.text("goal.daily.none", today.get())
                : Messages.text("goal.daily.standing", today.get(), goal.get());
    }

    /// So many are to be written a day from now on; 0 for no goal.
    public void set(int words) {
        if (goal.get() != words) {
            goal.set(words);
            background.run(() -> goals.setDaily(words)).exceptionally(failure -> {
                LOG.log(Background.level(failure), "a goal can't be kept", failure);
                say.accept(Messages.text("goal.unwritten"));
                return null;
            });
        }
    }

    private Noted now(PostId post) {
        return new Noted(post, open.version(), counts.words());
    }

    private void look() {
        boolean counted = counts.counts()
                .get()
                .filter(last -> last.version() == open.version())
                .isPresent();
        if (counted && open.saveState().getValue() instanceof SaveState.Saved) {
            note();
        }
    }

    /// Notes what is written since that was done last.
    private void note() {
        noted.ifPresent(before -> {
            Noted now = now(before.post());
            noted = Optional.of(now);
            if (now.version() != before.version()) {
                note(before, now);
            }
        });
    }

    private void note(Noted before, Noted after) {
        LocalDate now = LocalDate.now(clock);
        if (!now.equals(day)) {
            day = now;
            today.set(0);
        }
        background
                .ask(() -> note(
                        before.post(),
                        now,
                        before.words().getAsInt(),
                        after.words().getAsInt()))
                .whenComplete((sum, failure) -> {
                    if (failure == null) {
                        show(sum);
                    } else {
                        LOG.log(Background.level(failure), "written words can't be noted", failure);
                    }
                });
    }

    /// Beside the window. Letters alone are no words more.
    private int note(PostId post, LocalDate now, int before, int after) {
        return before == after ? days.on(now) : days.note(post, now, before, after);
    }

    private void show(int sum) {
        boolean missed = today.get() < goal.get();
        today.set(sum);
        if (missed && sum >= goal.get()) {
            say.accept(Messages.text("goal.daily.reached", goal.get()));
        }
    }
}
