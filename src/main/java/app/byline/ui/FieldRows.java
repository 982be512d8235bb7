package app.byline.ui;

import app.byline.markdown.edit.ReadingOrder;
import app.byline.platform.HostSystem;
import app.byline.ui.text.RowBreaks;
import app.byline.ui.text.ScriptParts;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Wraps a field's words in scripts that JavaFX can't wrap (see [ScriptParts]): what draws them gets them with the end
/// of a line in place of the blank at which a row ends, so that each place stays the same; the field's own text is not
/// touched. Rows begin at the right where the first letter does. JavaFX's thread.
final class FieldRows {
    /// More than what is measured of rows, so that JavaFX finds nothing to wrap.
    private static final double SPARE = 1.02;
    /// Beside a row, in pixels.
    private static final double ROOM = 4;
    /// Beside a row that is wider than the field, in pixels.
    private static final double WIDE = 60;
    /// A longer text is not wrapped: each of its words is measured.
    private static final int LONGEST = 20_000;
    /// So many words' widths are kept: half-typed ones are among them.
    private static final int KNOWN = 5_000;

    private final TextArea area;
    private final Map<String, Double> widths = new HashMap<>();
    private @Nullable Insets usual;

    private FieldRows(TextArea area) {
        this.area = area;
    }

    static void in(TextArea area) {
        FieldRows rows = new FieldRows(area);
        area.fontProperty().addListener((_, _, _) -> {
            rows.widths.clear();
            rows.fit();
        });
        area.skinProperty().subscribe(rows::drawnBy);
        area.addEventFilter(KeyEvent.KEY_PRESSED, rows::pressed);
        // What draws the text hears first that it is another one, and would put it back whole.
        area.textProperty().addListener((_, _, _) -> rows.fit());
        rows.fit();
    }

    private void drawnBy(@Nullable Skin<?> skin) {
        if (skin != null && area.lookup(".scroll-pane") instanceof ScrollPane scrolled) {
            scrolled.viewportBoundsProperty().subscribe(this::fit);
        }
    }

    /// Home and End go to where the row begins and ends; JavaFX's own go to its left and right.
    private void pressed(KeyEvent key) {
        boolean home = key.getCode() == KeyCode.HOME;
        boolean held = key.isControlDown() || key.isAltDown() || key.isMetaDown();
        if (held
                || usual == null
                || HostSystem.current() == HostSystem.MAC
                || !(home || key.getCode() == KeyCode.END)) {
            return;
        }
        String rows = drawn((Region) area.lookup(".content")).getText();
        int caret = area.getCaretPosition();
        int end = rows.indexOf('\n', caret);
        int place = home ? rows.lastIndexOf('\n', caret - 1) + 1 : end < 0 ? rows.length() : end;
        if (key.isShiftDown()) {
            area.selectPositionCaret(place);
        } else {
            area.positionCaret(place);
        }
        key.consume();
    }

    private void fit() {
        String text = area.getText() == null ? "" : area.getText();
        boolean parted = ScriptParts.areNeeded(text);
        area.setWrapText(!parted);
        if (!(area.lookup(".content") instanceof Region content)
                || !(area.lookup(".scroll-pane") instanceof ScrollPane scrolled)) {
            return;
        }
        Text drawn = drawn(content);
        if (parted) {
            draw(text, drawn, content, scrolled.getViewportBounds().getWidth());
        } else if (usual != null) {
            drawn.setText(text);
            drawn.setNodeOrientation(NodeOrientation.INHERIT);
            size(content, Region.USE_COMPUTED_SIZE);
            content.setStyle("");
            usual = null;
        }
    }

    private void draw(String text, Text drawn, Region content, double viewport) {
        Insets insets = usual == null ? content.getInsets() : usual;
        usual = insets;
        if (widths.size() > KNOWN) {
            widths.clear();
        }
        double room = Math.max(0, viewport - insets.getLeft() - insets.getRight());
        boolean right = ReadingOrder.beginsRight(text);
        // Each row is read from that side, whatever it begins with.
        drawn.setNodeOrientation(right ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        drawn.setWrappingWidth(0);
        drawn.setText(text.length() > LONGEST ? text : RowBreaks.in(text, (room - ROOM) / SPARE - ROOM, this::width));
        double wide = drawn.getLayoutBounds().getWidth();
        double left = Math.floor(room - wide * SPARE - ROOM);
        size(content, left < 0 ? wide * 1.1 + WIDE : Region.USE_COMPUTED_SIZE);
        content.setStyle("-fx-padding: %spx %spx %spx %spx;"
                .formatted(
                        insets.getTop(),
                        insets.getRight(),
                        insets.getBottom(),
                        insets.getLeft() + (right ? Math.max(0, left) : 0)));
    }

    private static void size(Region content, double wide) {
        content.setMinWidth(wide);
        content.setPrefWidth(wide);
    }

    private double width(String words) {
        return widths.computeIfAbsent(words, each -> {
            Text text = new Text(each);
            text.setFont(area.getFont());
            return text.getLayoutBounds().getWidth();
        });
    }

    /// What the field is drawn by, beside what stands there while it is empty.
    private static Text drawn(Region content) {
        return content.lookupAll(".text").stream()
                .filter(node -> node.getParent() instanceof Group)
                .map(Text.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
