package app.byline.ui.recovery;

import app.byline.database.Storage;
import app.byline.recovery.LibraryCare;
import app.byline.recovery.LibraryCare.Health;
import app.byline.recovery.Recovered;
import app.byline.recovery.Succession;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// How the library is, beyond the post at hand: looked after in the background, repaired when its author says so.
/// JavaFX's thread.
public final class CareModel {
    private static final Logger LOG = System.getLogger(CareModel.class.getName());
    /// The start is over by then.
    private static final Duration FIRST = Duration.seconds(15);

    private static final Duration BETWEEN = Duration.minutes(10);

    /// What is to be told of the library.
    public enum State {
        WELL,
        NETWORK,
        NEWER,
        READ_ONLY,
        DAMAGED,
        REPAIRING,
        REPAIRED,
        UNREPAIRED,
        UNSAVED,
        NOT_BACKED_UP,
        NOT_EXCHANGED
    }

    private final LibraryCare care;
    private final Background background;
    private final Consumer<Consumer<Path>> reopen;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WELL);
    private final ReadOnlyObjectWrapper<Optional<Recovered>> recovered =
            new ReadOnlyObjectWrapper<>(this, "recovered", Optional.empty());
    private final PauseTransition next = new PauseTransition(FIRST);

    /// `background` is for what takes long; `reopen` closes the library, does that to its file, and opens it again.
    public CareModel(LibraryCare care, Background background, Consumer<Consumer<Path>> reopen) {
        this.care = care;
        this.background = background;
        this.reopen = reopen;
        next.setOnFinished(_ -> round());
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// What a repair has saved.
    public ReadOnlyObjectProperty<Optional<Recovered>> recovered() {
        return recovered.getReadOnlyProperty();
    }

    /// Tells how the library was opened and begins to look after it.
    public void start() {
        state.set(asOpened());
        if (state.get() != State.WELL) {
            return;
        }
        if (care.storage() == Storage.NETWORK) {
            state.set(State.NETWORK);
        }
        background.ask(() -> care.unsaved().isEmpty()).thenAccept(none -> {
            if (!none && (state.get() == State.WELL || state.get() == State.NETWORK)) {
                state.set(State.UNSAVED);
            }
        });
        next.playFromStart();
    }

    /// Looks at the library now, and makes a backup if one is due.
    public void round() {
        next.stop();
        background.ask(care::round).whenComplete((health, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the library could not be looked at", failure);
            } else if (health == Health.DAMAGED) {
                state.set(State.DAMAGED);
                return;
            } else if (state.get() == State.WELL || state.get() == State.NOT_BACKED_UP) {
                state.set(health == Health.WELL ? State.WELL : State.NOT_BACKED_UP);
            }
            next.setDuration(BETWEEN);
            next.playFromStart();
        });
    }

    /// Ends it, with the window.
    public void stop() {
        next.stop();
    }

    /// Builds a new library of a damaged one.
    public void repair() {
        state.set(State.REPAIRING);
        background.ask(care::repair).whenComplete((done, failure) -> {
            if (failure == null) {
                recovered.set(Optional.of(done));
                state.set(State.REPAIRED);
            } else {
                LOG.log(Level.ERROR, "the library could not be repaired", failure);
                state.set(State.UNREPAIRED);
            }
        });
    }

    /// Goes on with the repaired library; the damaged one is kept beside it.
    public void useRepaired() {
        recovered
                .get()
                .ifPresent(done -> reopen.accept(library -> Succession.repaired(library, done.file(), Instant.now())));
    }

    /// Takes in the texts that an earlier run could not save.
    public void takeBack() {
        background.ask(care::takeBack).whenComplete((taken, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "texts were not taken back", failure);
            } else if (care.onlyRead().isEmpty()) {
                state.set(State.WELL);
            }
        });
    }

    /// Tells that another library could not be put in the place of this one, which is as it was.
    public void notExchanged() {
        state.set(State.NOT_EXCHANGED);
    }

    /// The author has read it.
    public void dismiss() {
        state.set(asOpened());
    }

    private State asOpened() {
        return care.onlyRead().map(reason -> State.valueOf(reason.name())).orElse(State.WELL);
    }
}
