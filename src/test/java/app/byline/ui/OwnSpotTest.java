package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.WindowMemory.Bounds;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class OwnSpotTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1000, 800);
    private static final Rectangle2D RIGHT = new Rectangle2D(1000, 0, 2000, 1000);
    private static final Rectangle2D ON_THE_LEFT = new Rectangle2D(100, 100, 600, 500);

    @Test
    void itComesWhereItStoodLast() {
        assertThat(spot(ON_THE_LEFT, "1200 40 600 500", LEFT, RIGHT)).contains("1200 40 600 500");
        assertThat(spot(ON_THE_LEFT, "30 40 600 500", LEFT)).contains("30 40 600 500");
    }

    @Test
    void ifThatScreenIsGoneItComesOntoAnother() {
        assertThat(spot(ON_THE_LEFT, "1200 -900 600 500", LEFT, RIGHT)).contains("1600 50 800 900");
        assertThat(spot(ON_THE_LEFT, "1200 40 600 500", LEFT)).isEmpty();
    }

    @Test
    void theFirstTimeItComesOntoTheScreenThatTheOtherWindowIsNotOn() {
        assertThat(spot(ON_THE_LEFT, "", LEFT, RIGHT)).contains("1600 50 800 900");
        assertThat(spot(new Rectangle2D(1100, 0, 900, 900), "", LEFT, RIGHT)).contains("100 40 800 720");
        assertThat(spot(ON_THE_LEFT, "", RIGHT, LEFT)).contains("1600 50 800 900");
    }

    @Test
    void aWindowThatReachesALittleOverItsScreenIsNotOnTheNext() {
        Rectangle2D maximized = new Rectangle2D(-8, -8, 1016, 816);
        assertThat(spot(maximized, "", LEFT, RIGHT)).contains("1600 50 800 900");
    }

    @Test
    void onASmallScreenItIsSmaller() {
        assertThat(spot(ON_THE_LEFT, "", LEFT, new Rectangle2D(1000, 0, 600, 400)))
                .contains("1000 20 600 360");
    }

    @Test
    void whereThereIsOneScreenTheSystemChooses() {
        assertThat(spot(ON_THE_LEFT, "", LEFT)).isEmpty();
        assertThat(spot(ON_THE_LEFT, "nonsense", LEFT)).isEmpty();
        assertThat(spot(ON_THE_LEFT, "")).isEmpty();
    }

    /// As [WindowMemory] writes places; 800 pixels wide.
    private static Optional<String> spot(Rectangle2D beside, String last, Rectangle2D... screens) {
        return new OwnSpot(List.of(screens), beside).of(Bounds.read(last), 800).map(Bounds::written);
    }
}
