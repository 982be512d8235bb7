package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceHistoryTest {
    private final PlaceHistory history = new PlaceHistory();

    @Test
    void oneGoesBackAndForwardAgain() {
        history.left(10);
        history.left(200);
        assertThat(history.back(500)).hasValue(200);
        assertThat(history.back(200)).hasValue(10);
        assertThat(history.back(10)).isEmpty();
        assertThat(history.forward(10)).hasValue(200);
        assertThat(history.forward(200)).hasValue(500);
        assertThat(history.forward(500)).isEmpty();
    }

    @Test
    void goingElsewhereForgetsWhatWasAhead() {
        history.left(10);
        history.back(500);
        history.left(20);
        assertThat(history.forward(20)).isEmpty();
    }

    @Test
    void placesStayWithTheirWords() {
        history.left(10);
        history.left(100);
        history.left(205);
        history.changed(50, 0, 7);
        history.changed(200, 100, 3);
        assertThat(history.back(0)).hasValue(200);
        assertThat(history.back(0)).hasValue(107);
        assertThat(history.back(0)).hasValue(10);
    }
}
