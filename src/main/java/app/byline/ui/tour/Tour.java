package app.byline.ui.tour;

import app.byline.library.Settings;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way through a new window, a step at a time: begun with a new library, gone on with where it was left, and never
/// shown again once it was ended, unless it is asked for. Kept with the library. JavaFX's thread, where nothing else is
/// said.
public final class Tour {
    private static final Logger LOG = System.getLogger(Tour.class.getName());
    private static final String SETTING = "window.tour";
    private static final String ENDED = "ENDED";

    private final ReadOnlyObjectWrapper<Optional<TourStep>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
    private final Settings settings;
    private final Background background;

    /// `found` is the step to go on with, if there is one.
    public Tour(Optional<TourStep> found, Settings settings, Background background) {
        this.settings = settings;
        this.background = background;
        found.ifPresent(this::show);
    }

    /// Where the tour of that library is: at its beginning where the library has just been made, nowhere where it was
    /// ended or is older than the tour. Blocking; not on JavaFX's thread.
    public static Optional<TourStep> kept(Settings settings, boolean newLibrary) {
        return settings.find(SETTING)
                .map(TourStep::of)
                .orElse(newLibrary ? Optional.of(TourStep.WRITE) : Optional.empty());
    }

    /// The step that is shown; none where there is no tour.
    public ReadOnlyObjectProperty<Optional<TourStep>> step() {
        return step.getReadOnlyProperty();
    }

    /// Shows the first step.
    public void begin() {
        show(TourStep.WRITE);
    }

    /// Goes on; behind the last step there is the end.
    void next() {
        step.get().flatMap(TourStep::next).ifPresentOrElse(this::show, this::end);
    }

    void back() {
        step.get().flatMap(TourStep::previous).ifPresent(this::show);
    }

    /// Ends or skips it.
    void end() {
        keep(ENDED);
        step.set(Optional.empty());
    }

    private void show(TourStep next) {
        keep(next.name());
        step.set(Optional.of(next));
    }

    private void keep(String where) {
        background.run(() -> settings.save(SETTING, where)).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "where the tour is, is not remembered", failure);
            }
        });
    }
}
