package app.byline.ui.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.web.Crop;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CropModelTest {
    private final CropModel model = new CropModel(800, 400);

    @Test
    void itBeginsWithAllOfIt() {
        assertThat(model.crop().get()).isEqualTo(Crop.NONE);
        assertThat(model.isWhole()).isTrue();
    }

    @Test
    void aShapeIsKeptHoweverACornerIsMoved() {
        model.shape(Optional.of(1.0));
        assertThat(model.crop().get()).isEqualTo(new Crop(0, 0.25, 0, 0.5, 1));
        model.corners(0, 0, 0.2, 0.9);
        assertThat(model.crop().get()).isEqualTo(new Crop(0, 0, 0, 0.45, 0.9));
        model.corners(0.5, 0.5, 2, 2);
        assertThat(model.crop().get()).isEqualTo(new Crop(0, 0.5, 0.5, 0.25, 0.5));
    }

    @Test
    void itStaysWithinTheImage() {
        model.corners(0.5, 0.5, 0.75, 0.75);
        model.move(9, -9);
        assertThat(model.crop().get()).isEqualTo(new Crop(0, 0.75, 0, 0.25, 0.25));
        model.grow(9, 0.25);
        assertThat(model.crop().get()).isEqualTo(new Crop(0, 0.75, 0, 0.25, 0.5));
    }

    @Test
    void aCornerMayGoBeyondTheOneThatStays() {
        model.corners(0.5, 0.5, 0.25, 0);
        assertThat(model.crop().get()).isEqualTo(new Crop(0, 0.25, 0, 0.25, 0.5));
    }

    @Test
    void fourTurnsAreNone() {
        model.turn(-1);
        assertThat(model.crop().get().quarters()).isEqualTo(3);
        assertThat(model.seenRatio()).isEqualTo(0.5);
        model.turn(1);
        assertThat(model.isWhole()).isTrue();
    }
}
