package app.byline.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A button that says the longest of its texts that it has room for, so that none is cut: all of it where it can, and
/// never less than the last. JavaFX's thread.
public final class RoomForWords extends StackPane {
    private final ButtonBase button;
    private List<String> texts;

    public RoomForWords(ButtonBase button) {
        super(button);
        this.button = button;
        texts = List.of(button.getText());
        setAlignment(Pos.CENTER_RIGHT);
        button.fontProperty().subscribe(_ -> requestLayout());
    }

    /// `longest` first; the same in fewer words follows.
    public void say(String longest, String shortest) {
        texts = List.of(longest, shortest);
        button.setText(longest);
        requestLayout();
    }

    private double width(String text) {
        Font font = button.getFont();
        return snapSizeX(button.prefWidth(-1) - drawn(button.getText(), font) + drawn(text, font));
    }

    /// How wide these words are, in whole pixels.
    static double drawn(String text, Font font) {
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
        if (!fits.equals(button.getText())) {
            button.setText(fits);
        }
        super.layoutChildren();
    }
}
