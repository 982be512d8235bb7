package app.byline.ui;

import app.byline.markdown.edit.ReadingOrder;
import app.byline.ui.text.ScriptParts;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A label whose text stands in parts ([ScriptParts]), wrapped, beside its graphic if it has one; as high as its lines
/// need. JavaFX's thread.
final class PartedTextSkin extends SkinBase<Labeled> {
    private final TextFlow flow = new TextFlow();

    PartedTextSkin(Labeled label) {
        super(label);
        flow.setManaged(false);
        flow.lineSpacingProperty().bind(label.lineSpacingProperty());
        registerChangeListener(label.textProperty(), _ -> show());
        registerChangeListener(label.graphicProperty(), _ -> show());
        registerChangeListener(label.textAlignmentProperty(), _ -> show());
        show();
    }

    private void show() {
        Labeled label = getSkinnable();
        String words = label.getText() == null ? "" : label.getText();
        flow.getChildren().setAll(ScriptParts.of(words).stream().map(this::text).toList());
        boolean atLeft = label.getTextAlignment() == TextAlignment.LEFT;
        flow.setTextAlignment(
                atLeft && ReadingOrder.beginsRight(words) ? TextAlignment.RIGHT : label.getTextAlignment());
        getChildren().setAll(flow);
        Node graphic = label.getGraphic();
        if (graphic != null) {
            getChildren().add(graphic);
        }
        label.requestLayout();
    }

    private Text text(String part) {
        Text text = new Text(part);
        text.fontProperty().bind(getSkinnable().fontProperty());
        text.fillProperty().bind(getSkinnable().textFillProperty());
        return text;
    }

    /// What the graphic takes of the width.
    private double beside() {
        @Nullable Node graphic = getSkinnable().getGraphic();
        return graphic == null ? 0 : graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap();
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + beside() + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + beside() + Math.ceil(flow.prefWidth(-1)) + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        Node graphic = getSkinnable().getGraphic();
        double wide = width < 0 ? -1 : Math.max(1, width - left - right - beside());
        return top + Math.max(flow.prefHeight(wide), graphic == null ? 0 : graphic.prefHeight(-1)) + bottom;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double beside = beside();
        Node graphic = getSkinnable().getGraphic();
        if (graphic != null) {
            layoutInArea(graphic, x, y, beside, height, -1, HPos.LEFT, VPos.CENTER);
        }
        flow.resizeRelocate(x + beside, y, Math.max(1, width - beside), height);
    }
}
