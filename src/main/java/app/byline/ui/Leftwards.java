package app.byline.ui;

import app.byline.markdown.edit.ReadingOrder;
import app.byline.platform.HostSystem;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Font;

/// Words of one line of which some letters run leftwards. JavaFX 26 on Linux sets the parts of a line that are of
/// several fonts in the order in which they are written, so that a comma parts a title in Hebrew the wrong way round:
/// such words have a font that has all their letters and signs (`:leftwards` of `byline.css`). JavaFX's thread.
public final class Leftwards {
    private static final PseudoClass LEFTWARDS = PseudoClass.getPseudoClass("leftwards");

    /// Whether that font is wanted and there: JavaFX answers with another where it is not.
    private static final boolean HELPS = HostSystem.current() == HostSystem.OTHER
            && Font.font("DejaVu Sans").getFamily().equals("DejaVu Sans");

    private Leftwards() {}

    /// What is written in these, from now on. A field that begins at the right is read from there.
    public static void heed(TextInputControl... fields) {
        for (TextInputControl field : fields) {
            heed(field, field.textProperty());
            if (field instanceof TextField line) {
                Pos usual = line.getAlignment();
                line.textProperty().subscribe(words -> {
                    boolean right = words != null && ReadingOrder.beginsRight(words);
                    line.setAlignment(right ? Pos.CENTER_RIGHT : usual);
                });
            }
        }
    }

    /// What these say, from now on.
    public static void heed(Label... labels) {
        for (Label label : labels) {
            heed(label, label.textProperty());
        }
    }

    private static void heed(Node node, ObservableValue<String> words) {
        words.subscribe(
                now -> node.pseudoClassStateChanged(LEFTWARDS, HELPS && now != null && ReadingOrder.isMixed(now)));
    }
}
