package app.byline.ui.editor;

import app.byline.library.Place;
import app.byline.library.Places;
import app.byline.post.PostId;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Remembers with the library where the author stands in each post and what is folded there, soon after it changes and
/// when it is left, so that a crash forgets two seconds of it at most; and goes there when the post is opened for the
/// first time in a run. JavaFX's thread.
public final class CaretMemory {
    private static final Logger LOG = System.getLogger(CaretMemory.class.getName());
    private static final Duration SOON = Duration.seconds(2);

    private final EditorModel model;
    private final EditorScroll scroll;
    private final Folding folding;
    private final Places places;
    private final Map<PostId, Place> read;
    private final Background background;
    private final Set<PostId> seen = new HashSet<>();
    private final PauseTransition soon = new PauseTransition(SOON);
    private Optional<PostId> shown = Optional.empty();
    /// Where its author stands in a post of which the remembered place is still on its way.
    private Optional<Place> reading = Optional.empty();

    private CaretMemory(
            EditorModel model, EditorPane pane, Places places, Map<PostId, Place> read, Background background) {
        this.read = read;
        this.model = model;
        scroll = pane.scroll();
        folding = pane.folding();
        this.places = places;
        this.background = background;
    }

    /// Follows what is open from now on. `read` are places that need not be asked for any more.
    public static void follow(
            EditorModel model, EditorPane pane, Places places, Map<PostId, Place> read, Background background) {
        CaretMemory memory = new CaretMemory(model, pane, places, read, background);
        memory.soon.setOnFinished(_ -> memory.save());
        model.id().subscribe(id -> memory.opened(Optional.ofNullable(id)));
        pane.scroll().onStanding(memory::moved);
        pane.folding().onFolded(memory::moved);
        model.beforeLeaving(memory::leave);
    }

    private void opened(Optional<PostId> id) {
        // What moved was the text, not its author.
        soon.stop();
        shown = id;
        reading = Optional.empty();
        id.filter(seen::add).ifPresent(post -> {
            Place before = scroll.standing(folding.folds());
            reading = Optional.of(before);
            Place known = read.get(post);
            if (known != null) {
                stand(known);
                reading = Optional.empty();
                return;
            }
            long version = model.version();
            model.keysAfter(background.ask(() -> places.find(post))).whenComplete((place, failure) -> {
                if (failure != null) {
                    LOG.log(Background.level(failure), "the place in a post can't be read", failure);
                }
                if (shown.equals(id)) {
                    // Who has gone elsewhere meanwhile stays there.
                    boolean still = model.version() == version && isStill(before);
                    if (failure == null && still) {
                        stand(place);
                    }
                    reading = Optional.empty();
                    if (!still) {
                        moved();
                    }
                }
            });
        });
    }

    private boolean isStill(Place before) {
        return scroll.caret() == before.caret() && before.folds().equals(Optional.of(folding.folds()));
    }

    private void stand(Place place) {
        place.folds().ifPresent(folding::show);
        scroll.stand(place);
    }

    private void moved() {
        if (reading.isEmpty() && shown.isPresent() && soon.getStatus() != PauseTransition.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    private void leave() {
        if (soon.getStatus() == PauseTransition.Status.RUNNING
                || reading.filter(before -> !isStill(before)).isPresent()) {
            soon.stop();
            save();
        }
    }

    private void save() {
        shown.filter(_ -> scroll.isSeen()).ifPresent(post -> {
            Place place = scroll.standing(folding.folds());
            background.run(() -> places.save(post, place)).whenComplete((_, failure) -> {
                if (failure != null) {
                    LOG.log(Background.level(failure), "the place in a post is not remembered", failure);
                }
            });
        });
    }
}
