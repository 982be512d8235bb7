package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a screen reader is told of the text that is written, and does there.
@Tag("ui")
class SpokenTextTest {
    @SuppressWarnings("NullAway.Init") // made before each test
    private Writer writer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @AfterEach
    void close() {
        writer.window().close();
    }

    @Test
    void theTextTheCaretAndWhatIsChosenAreTold() {
        writer.type("One\n|two three| four\n");
        assertThat(told(AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(told(AccessibleAttribute.TEXT)).isEqualTo("One\ntwo three four\n");
        assertThat(told(AccessibleAttribute.EDITABLE)).isEqualTo(true);
        assertThat(told(AccessibleAttribute.SELECTION_START)).isEqualTo(4);
        assertThat(told(AccessibleAttribute.SELECTION_END)).isEqualTo(13);
        assertThat(told(AccessibleAttribute.CARET_OFFSET)).isEqualTo(13);
    }

    @Test
    void linesAreTold() {
        writer.type("One\ntwo three\n|");
        assertThat(told(AccessibleAttribute.LINE_FOR_OFFSET, 5)).isEqualTo(1);
        assertThat(told(AccessibleAttribute.LINE_START, 1)).isEqualTo(4);
        assertThat(told(AccessibleAttribute.LINE_END, 1)).isEqualTo(13);
        assertThat(told(AccessibleAttribute.LINE_FOR_OFFSET, 99)).isEqualTo(2);
    }

    @Test
    void aPlaceOnTheScreenIsOneInTheText() {
        writer.type("|Quay and harbour");
        Bounds[] bounds = (Bounds[]) told(AccessibleAttribute.BOUNDS_FOR_RANGE, 5, 8);
        assertThat(bounds).hasSize(1);
        Point2D middle = new Point2D(bounds[0].getCenterX(), bounds[0].getCenterY());
        assertThat((Integer) told(AccessibleAttribute.OFFSET_AT_POINT, middle)).isBetween(5, 8);
    }

    @Test
    void aReaderChoosesAndWrites() {
        writer.type("One two|");
        does(AccessibleAction.SET_TEXT_SELECTION, 0, 3);
        assertThat(writer.text()).isEqualTo("|One| two");
        does(AccessibleAction.SET_TEXT, "Three");
        assertThat(onFx(() -> writer.area().getText())).isEqualTo("Three");
    }

    @Test
    void aFieldSaysWhatStandsInItAndItsLabelWhatItIs() {
        TextInputControl title = (TextInputControl) writer.window().node("title");
        run(() -> title.setText("Harbour"));
        assertThat(onFx(() -> title.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("Harbour");
        assertThat(onFx(() -> ((Node) title.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY))
                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("Title");
    }

    private Object told(AccessibleAttribute attribute, Object... of) {
        return onFx(() -> writer.area().queryAccessibleAttribute(attribute, of));
    }

    private void does(AccessibleAction action, Object... of) {
        run(() -> writer.area().executeAccessibleAction(action, of));
    }
}
