package app.byline.ui.media;

import app.byline.media.web.Crop;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An image, and what is to be left of it: by the mouse, or by arrow keys that move it and, with Shift, its corner.
/// JavaFX's thread.
public final class CropPane {
    private static final double STEP = 0.01;

    private final CropModel model;
    private final CropView view;
    private final Button cut = new Button(Messages.text("crop.cut"), new FontIcon(Feather.CROP));
    private final VBox pane;

    /// A shape that is kept; `ratio` is its width by its height.
    private record Shape(String key, Optional<Double> ratio) {}

    /// `chosen` gets what is to be left, `away` closes the window.
    public CropPane(Image image, Consumer<Crop> chosen, Runnable away) {
        model = new CropModel(image.getWidth(), image.getHeight());
        view = new CropView(image, model);
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        cut.setId("crop-cut");
        cut.getStyleClass().add(Styles.ACCENT);
        cut.setOnAction(_ -> {
            away.run();
            chosen.accept(model.crop().get());
        });
        model.crop().subscribe(_ -> cut.setDisable(model.isWhole()));
        Button cancel = new Button(Messages.text("crop.cancel"));
        cancel.setId("crop-cancel");
        cancel.setOnAction(_ -> away.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowRow foot = new FlowRow(Form.hint(Messages.text("crop.keys")), gap, cancel, cut);
        foot.getStyleClass().add("form-when");
        pane = new VBox(tools(image), view.node(), foot);
        pane.setId("crop");
        pane.getStyleClass().addAll("panel", "form", "media");
        pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key, away));
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the image.
    public void focus() {
        view.node().requestFocus();
    }

    private Node tools(Image image) {
        List<Shape> shapes = List.of(
                new Shape("free", Optional.empty()),
                new Shape("same", Optional.of(image.getWidth() / image.getHeight())),
                new Shape("square", Optional.of(1.0)),
                new Shape("four_three", Optional.of(4.0 / 3)),
                new Shape("sixteen_nine", Optional.of(16.0 / 9)));
        ChoiceBox<Shape> shape = new ChoiceBox<>();
        shape.setId("crop-shape");
        FieldName.set(shape, Messages.text("crop.shape"));
        shape.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Shape one) {
                return one == null ? "" : Messages.text("crop.shape." + one.key());
            }

            @Override
            public Shape fromString(String said) {
                throw new UnsupportedOperationException("it is chosen, never typed");
            }
        });
        shape.getItems().setAll(shapes);
        shape.setValue(shapes.getFirst());
        shape.valueProperty().addListener((_, _, now) -> {
            model.shape(now.ratio());
            focus();
        });
        HBox row = new HBox(
                shape,
                tool("left", Feather.ROTATE_CCW, () -> model.turn(-1)),
                tool("right", Feather.ROTATE_CW, () -> model.turn(1)),
                tool("all", Feather.MAXIMIZE, model::all));
        row.getStyleClass().add("form-when");
        return row;
    }

    private Button tool(String name, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("crop-" + name);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(Messages.text("crop." + name));
        button.setTooltip(new Tooltip(Messages.text("crop." + name)));
        button.setOnAction(_ -> {
            action.run();
            focus();
        });
        return button;
    }

    private void pressed(KeyEvent key, Runnable away) {
        switch (key.getCode()) {
            case LEFT -> step(key, -STEP, 0);
            case RIGHT -> step(key, STEP, 0);
            case UP -> step(key, 0, -STEP);
            case DOWN -> step(key, 0, STEP);
            case R -> model.turn(key.isShiftDown() ? -1 : 1);
            case ESCAPE -> away.run();
            case ENTER -> {
                if (!view.node().isFocused()) {
                    return;
                }
                cut.fire();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(KeyEvent key, double right, double down) {
        if (key.isShiftDown()) {
            model.grow(right, down);
        } else {
            model.move(right, down);
        }
    }
}
