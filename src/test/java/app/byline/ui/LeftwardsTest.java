package app.byline.ui;

import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Path;
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
                "שששששששש, וווווווו;     right; right",
                "וווווווו, שששששששש;     right; left",
                "WWWWWWWW, iiiiiiii;     left;  left",
            })
    void wordsAreInTheirOrderAndBeginAtTheirSide(String title, String side, String heavy) {
        TextArea field = (TextArea) writer.window().node("title");
        WindowFixture.run(() -> field.setText(title));
        WindowFixture.until(() -> side(field).equals(side));
        WindowFixture.until(() -> heavier(field).equals(heavy));
    }

    private static String side(TextArea field) {
        Path shape = new Path(drawn(field).rangeShape(0, field.getLength()));
        Bounds letters = field.sceneToLocal(drawn(field).localToScene(shape.getBoundsInLocal()));
        return letters.getMinX() < field.getWidth() - letters.getMaxX() ? "left" : "right";
    }

    /// Which third of what is drawn has more ink.
    private static String heavier(TextArea field) {
        WritableImage image = drawn(field).snapshot(null, null);
        int third = (int) image.getWidth() / 3;
        return ink(image, 0, third) > ink(image, 2 * third, 3 * third) ? "left" : "right";
    }

    private static Text drawn(TextArea field) {
        field.applyCss();
        // Beside it stands what says what the field is for while it is empty.
        return field.lookupAll(".text").stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(field.getText()))
                .findFirst()
                .orElseThrow();
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
