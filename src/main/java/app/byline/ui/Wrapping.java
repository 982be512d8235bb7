package app.byline.ui;

import app.byline.ui.text.ScriptParts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Words that are wrapped in the width they get, in every script: what JavaFX can't wrap is shown in parts, or, where
/// it can't be, in lines that aren't wrapped. JavaFX's thread.
public final class Wrapping {
    /// Beside what is measured of a line, in pixels.
    private static final double ROOM = 60;

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

    /// Wraps what is written there; lines in scripts that would have to be parted go on to the right instead.
    public static void on(TextArea area) {
        area.textProperty().subscribe(() -> fit(area));
        area.fontProperty().subscribe(() -> fit(area));
        area.skinProperty().subscribe(() -> fit(area));
    }

    private static void fit(TextArea area) {
        boolean parted = area.getText() != null && ScriptParts.areNeeded(area.getText());
        area.setWrapText(!parted);
        if (area.lookup(".content") instanceof Region content) {
            // The field measures its height as if it were wrapped in that width, so that it must be wide enough.
            double wide = parted ? width(area) * 1.1 + ROOM : Region.USE_COMPUTED_SIZE;
            content.setMinWidth(wide);
            content.setPrefWidth(wide);
        }
    }

    private static double width(TextArea area) {
        Text text = new Text(area.getText());
        text.setFont(area.getFont());
        return text.getLayoutBounds().getWidth();
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
