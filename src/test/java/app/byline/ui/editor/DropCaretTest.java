package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.WindowFixture;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("ui")
class DropCaretTest {
    @Test
    void itStandsWhereTheMouseIsAndGoesWithTheDrag() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        CodeArea area = WindowFixture.onFx(() -> new CodeArea("One\nTwo\nThree"));
        WindowFixture.run(() -> {
            stage.setScene(new Scene(area, 300, 200));
            stage.show();
            area.moveTo(1);
        });
        DropCaret drop = new DropCaret(area);
        WindowFixture.run(() -> drop.show(at(area, 5).getMinX(), at(area, 5).getCenterY()));
        assertThat(carets(area)).containsExactly(5);
        WindowFixture.run(() -> drop.show(at(area, 9).getMinX(), at(area, 9).getCenterY()));
        assertThat(carets(area)).containsExactly(9);
        WindowFixture.run(drop::hide);
        assertThat(carets(area)).isEmpty();
        assertThat(WindowFixture.onFx(area::getCaretPosition)).isEqualTo(1);
        WindowFixture.run(stage::hide);
    }

    /// Where a character is, in the area.
    private static Bounds at(CodeArea area, int place) {
        return area.getCharacterBoundsOnScreen(place, place + 1)
                .map(area::screenToLocal)
                .orElse(new BoundingBox(0, 0, 0, 0));
    }

    /// Those beside the area's own.
    private static List<Integer> carets(CodeArea area) {
        return WindowFixture.onFx(() -> area.lookupAll(".caret").stream()
                .filter(Node::isVisible)
                .filter(CaretNode.class::isInstance)
                .map(caret -> ((CaretNode) caret).getPosition())
                .filter(place -> place != area.getCaretPosition())
                .toList());
    }
}
