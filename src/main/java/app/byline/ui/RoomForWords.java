package app.byline.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A button or a label that says the longest of its texts that it has room for, so that none is cut: all of it where
/// it can, and never less than the last. JavaFX's thread.
public final class RoomForWords extends StackPane {
    private final Labeled words;
    private List<String> texts;

    /// Takes the place of `words`, and is there when they are.
    public RoomForWords(Labeled words) {
        super(words);
        this.words = words;
        texts = List.of(words.getText());
        FlowRow.brief(this);
        setAlignment(Pos.CENTER_RIGHT);
        visibleProperty().bind(words.visibleProperty());
        managedProperty().bind(words.managedProperty());
        words.fontProperty().subscribe(_ -> requestLayout());
    }

    /// `longest` first; the same in fewer words follows.
    public void say(String longest, String shortest) {
        texts = List.of(longest, shortest);
        words.setText(longest);
        requestLayout();
    }

    private double width(String text) {
        Font font = words.getFont();
        return snapSizeX(words.prefWidth(-1) - drawn(words.getText(), font) + drawn(text, font));
    }

    /// How wide these words are, in whole pixels.
    public static double drawn(String text, Font font) {
        Text drawn = new Text(text);
        drawn.setFont(font);
        return Math.ceil(drawn.getLayoutBounds().getWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(texts.getFirst());
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(texts.getLast());
    }

    @Override
    protected void layoutChildren() {
        String fits = texts.stream()
                .filter(text -> width(text) <= getWidth())
                .findFirst()
                .orElse(texts.getLast());
        if (!fits.equals(words.getText())) {
            words.setText(fits);
        }
        super.layoutChildren();
    }
}
