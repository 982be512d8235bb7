package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.MapSettings;
import app.byline.ui.WindowMemory.Bounds;
import app.byline.ui.WindowMemory.Panes;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the screen leaves |    x    y width height
            0 0 1366 768             |   63    0  1240  768
            0 0 1366 740             |   63    0  1240  740
            0 0 1920 1080            |  173   65  1574  886
            0 27 1920 1053           |  173   90  1574  863
            0 0 2560 1440            |  420  107  1720 1120
            0 0 3840 2160            | 1060  347  1720 1120
            1920 0 1280 1024         | 1940   61  1240  840
            0 0 1024 600             |    0    0  1024  600
            """)
    void aFirstWindowIsAllOnItsScreen(String room, String window) {
        Bounds placed = new WindowPlace(rectangle(room)).first();
        assertThat(placed.written()).isEqualTo(window.strip().replaceAll(" +", " "));
        assertThat(rectangle(room).contains(rectangle(placed.written()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # kept            | on screens of 1366 × 768 and, right of it, 1920 × 1080
            40 30 1000 600    | 40 30 1000 600
            0 0 1900 1000     | 0 0 1366 768
            500 200 1240 700  | 126 68 1240 700
            1400 50 1800 1000 | 1400 50 1800 1000
            2000 50 1800 1000 | 1486 50 1800 1000
            9000 40 600 500   |
            """)
    void aKeptWindowIsNoLargerThanItsScreenAndWithinIt(String kept, String window) {
        List<Rectangle2D> rooms = List.of(rectangle("0 0 1366 768"), rectangle("1366 0 1920 1080"));
        assertThat(WindowPlace.of(Bounds.read(kept).orElseThrow(), rooms).map(Bounds::written))
                .isEqualTo(Optional.ofNullable(window));
    }

    @Test
    void aLargeFirstWindowGivesAllPanesTheirPart() {
        WindowMemory large = WindowMemory.first().on(List.of(rectangle("0 0 2560 1440")));
        assertThat(large.panes()).isEqualTo(new Panes(310, 0.46, true, true));
        WindowMemory small = WindowMemory.first().on(List.of(rectangle("0 0 1366 768")));
        assertThat(small.panes()).isEqualTo(Panes.USUAL);
    }

    @Test
    void panesThatTheAuthorHasPlacedStay() {
        WindowMemory first = WindowMemory.first();
        Panes mine = new Panes(200, 0.3, true, false);
        WindowMemory kept = new WindowMemory(
                Bounds.read("0 0 1900 1000"), true, mine, first.looks(), first.preview(), first.lastPost());
        WindowMemory shown = kept.on(List.of(rectangle("0 0 1366 768")));
        assertThat(shown.bounds()).isEqualTo(Bounds.read("0 0 1366 768"));
        assertThat(shown.maximized()).isTrue();
        assertThat(shown.panes()).isEqualTo(mine);
    }

    @Test
    void panesOfEarlierVersionsKeepTheirProportion() {
        WindowSettings settings = new WindowSettings(new MapSettings(), 1);
        settings.save("window.bounds", "0 0 1240 780");
        settings.save("window.panes", "240 500 true false");
        WindowMemory kept = WindowMemory.load(settings);
        assertThat(kept.panes()).isEqualTo(new Panes(240, 0.5, true, false));
        kept.save(settings);
        assertThat(settings.find("window.panes")).contains("240 0.5000 true false");
        assertThat(WindowMemory.load(settings).panes()).isEqualTo(kept.panes());
    }

    @Test
    void panesOfAnEarlierWindowThatWasMaximisedAreThoseOfAFirstStart() {
        WindowSettings settings = new WindowSettings(new MapSettings(), 1);
        settings.save("window.bounds", "0 0 1240 780");
        settings.save("window.panes", "264 1000 true true");
        assertThat(WindowMemory.load(settings).panes()).isEqualTo(Panes.USUAL);
    }

    private static Rectangle2D rectangle(String numbers) {
        Bounds read = Bounds.read(numbers).orElseThrow();
        return new Rectangle2D(read.x(), read.y(), read.width(), read.height());
    }
}
