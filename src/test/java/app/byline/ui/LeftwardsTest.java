package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The title in letters that run leftwards, as it is drawn: letters with much ink and letters with little tell their
/// order.
@OneWriter
class LeftwardsTest {
    private final Writer writer;

    LeftwardsTest(Writer writer) {
        this.writer = writer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "שששששששש, וווווווו;     CENTER_RIGHT; right",
                "וווווווו, שששששששש;     CENTER_RIGHT; left",
                "WWWWWWWW, iiiiiiii;     CENTER_LEFT;  left",
            })
    void wordsAreInTheirOrderAndBeginAtTheirSide(String title, Pos side, String heavy) {
        TextField field = (TextField) writer.window().node("title");
        WindowFixture.run(() -> field.setText(title));
        assertThat(field.getAlignment()).isEqualTo(side);
        WindowFixture.until(() -> heavier(field).equals(heavy));
    }

    /// Which third of what is drawn has more ink.
    private static String heavier(TextField field) {
        field.applyCss();
        // Beside it stands what says what the field is for while it is empty.
        Node drawn = field.lookupAll(".text").stream()
                .filter(text -> ((Text) text).getText().equals(field.getText()))
                .findFirst()
                .orElseThrow();
        WritableImage image = drawn.snapshot(null, null);
        int third = (int) image.getWidth() / 3;
        return ink(image, 0, third) > ink(image, 2 * third, 3 * third) ? "left" : "right";
    }

    private static double ink(WritableImage image, int from, int to) {
        double ink = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                ink += 1 - image.getPixelReader().getColor(x, y).getBrightness();
            }
        }
        return ink;
    }
}
