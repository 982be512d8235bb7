package app.byline.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.MapSettings;
import app.byline.ui.Background;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When there is a tour, and at which step.
class TourTest {
    private final MapSettings settings = new MapSettings();

    @Test
    void aNewLibraryBeginsWithItAndAnOlderOneHasNone() {
        assertThat(Tour.kept(settings, true)).contains(TourStep.WRITE);
        assertThat(Tour.kept(settings, false)).isEmpty();
    }

    @Test
    void fourStepsGoOnAndBackAndEnd() {
        Tour tour = open(true);
        assertThat(tour.step().get()).contains(TourStep.WRITE);
        tour.back();
        assertThat(tour.step().get()).contains(TourStep.WRITE);
        tour.next();
        tour.next();
        assertThat(tour.step().get()).contains(TourStep.KEEP);
        tour.back();
        assertThat(tour.step().get()).contains(TourStep.PREVIEW);
        tour.next();
        tour.next();
        assertThat(tour.step().get()).contains(TourStep.PUBLISH);
        tour.next();
        assertThat(tour.step().get()).isEmpty();
    }

    @Test
    void itGoesOnWhereItWasLeft() {
        open(true).next();
        assertThat(open(false).step().get()).contains(TourStep.PREVIEW);
    }

    @Test
    void closedAtItsFirstStepItComesAgain() {
        open(true);
        assertThat(open(false).step().get()).contains(TourStep.WRITE);
    }

    @Test
    void onceEndedItIsShownOnlyWhenItIsAskedFor() {
        open(true).end();
        Tour later = open(false);
        assertThat(later.step().get()).isEmpty();
        assertThat(open(true).step().get()).isEmpty();
        later.begin();
        assertThat(later.step().get()).contains(TourStep.WRITE);
    }

    @Test
    void whatIsKeptAndCannotBeReadIsNoTour() {
        settings.save("window.tour", "DANCE");
        assertThat(Tour.kept(settings, true)).isEqualTo(Optional.empty());
    }

    private Tour open(boolean newLibrary) {
        return new Tour(Tour.kept(settings, newLibrary), settings, new Background(Runnable::run, Runnable::run));
    }
}
