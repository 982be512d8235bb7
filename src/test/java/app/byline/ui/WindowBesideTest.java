package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The second screen begins 1000 to the right, and its bar takes the 30 above; what comes is 600 wide and 500 high.
class WindowBesideTest {
    private static final Rectangle2D ROOM = new Rectangle2D(1000, 30, 1000, 970);

    @ParameterizedTest
    @CsvSource({
        "1100 60 800 800,  1200 160, over the middle",
        "700 60 700 800,   1000 160, no further left than the screen",
        "1700 60 700 800,  1400 160, nor further right",
        "1100 900 800 300, 1200 500, nor below it",
        "1100 -200 800 800,1200 30,  nor above it",
    })
    void oneComesOverTheWindowItBelongsTo(String owner, String expected, String why) {
        double[] place =
                Stream.of(owner.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        Point2D spot = WindowBeside.spot(
                new Rectangle2D(place[0], place[1], place[2], place[3]), ROOM, new Dimension2D(600, 500));
        assertThat(Math.round(spot.getX()) + " " + Math.round(spot.getY()))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource("2000 1500")
    void oneThatIsLargerThanTheScreenShowsItsBar(String size) {
        String[] sides = size.split(" ", -1);
        Point2D spot = WindowBeside.spot(
                ROOM, ROOM, new Dimension2D(Double.parseDouble(sides[0]), Double.parseDouble(sides[1])));
        assertThat(spot).isEqualTo(new Point2D(1000, 30));
    }
}
