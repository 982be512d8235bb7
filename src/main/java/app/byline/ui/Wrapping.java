package app.byline.ui;

import app.byline.ui.text.ScriptParts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Words that are wrapped in the width they get, in every script: what JavaFX can't wrap is shown in parts, or
/// in rows of its own. JavaFX's thread.
public final class Wrapping {
    private Wrapping() {}

    /// Wraps what these say, also when that is not what they say now.
    public static void on(Labeled... labels) {
        for (Labeled label : labels) {
            label.setWrapText(true);
            label.textProperty().subscribe(() -> fit(label));
            fit(label);
        }
    }

    private static void fit(Labeled label) {
        boolean parted = label.getText() != null && ScriptParts.areNeeded(label.getText());
        if (!(label instanceof Label)) {
            // What can be clicked is as its own skin draws it.
            label.setWrapText(!parted);
        } else if (parted && !(label.getSkin() instanceof PartedTextSkin)) {
            label.setSkin(new PartedTextSkin(label));
        }
    }

    /// Wraps what is written there; between words that no blank parts, as in Thai, a row in such scripts goes on to the
    /// right instead.
    public static void on(TextArea area) {
        Leftwards.heed(area);
        FieldRows.in(area);
    }

    /// The texts that words are in a flow, each with that style class.
    public static List<Text> texts(String words, String styleClass) {
        return ScriptParts.of(words).stream()
                .map(part -> {
                    Text text = new Text(part);
                    text.getStyleClass().add(styleClass);
                    return text;
                })
                .toList();
    }
}
