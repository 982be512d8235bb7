package app.byline.ui.editor;

import app.byline.ui.Wrapping;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A field of one line that is wrapped: as high as its rows, none of which is ever scrolled away while there is room
/// for
/// all. Line breaks that come into it become blanks. JavaFX's thread.
final class TitleRows extends TextArea {
    /// In characters; a field of one line wants as much.
    private static final int WISHED = 12;

    private static final Pattern OUTER_BREAKS = Pattern.compile("^\\v+|\\v+$");
    private static final Pattern BREAK = Pattern.compile("\\h*[\\v\\t]\\s*");

    TitleRows() {
        setPrefColumnCount(WISHED);
        setPrefRowCount(1);
        setMinWidth(0);
        setTextFormatter(new TextFormatter<>(TitleRows::onOneLine));
        Wrapping.on(this);
        skinProperty().subscribe(this::drawn);
        fontProperty().subscribe(this::requestLayout);
        // The row that a key needs is there a layout later; the caret is not scrolled into sight before.
        scrollTopProperty().addListener((_, _, now) -> {
            if (now.doubleValue() > 0 && !isCut()) {
                setScrollTop(0);
            }
        });
    }

    /// Whether the caret is in the last row.
    boolean isInLastRow() {
        return getLength() == 0
                || !(getSkin() instanceof TextAreaSkin skin)
                || middle(skin.getCharacterBounds(getCaretPosition()))
                        >= skin.getCharacterBounds(getLength()).getMinY();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// That of its rows; a highest one that is set holds.
    @Override
    protected double computePrefHeight(double width) {
        double rows = rows(width < 0 ? getWidth() : width);
        return getMaxHeight() > 0 ? Math.min(rows, getMaxHeight()) : rows;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double rows(double width) {
        Insets around = content().map(Region::getInsets).orElse(Insets.EMPTY);
        double letters = isWrapText()
                ? height(width - around.getLeft() - around.getRight())
                // What the rows of such scripts are is known to what draws them.
                : text().map(text -> text.getLayoutBounds().getHeight()).orElseGet(() -> height(0));
        return Math.ceil(snappedTopInset() + around.getTop() + letters + around.getBottom() + snappedBottomInset());
    }

    private double height(double width) {
        Text measured = new Text(getText());
        measured.setFont(getFont());
        measured.setWrappingWidth(Math.max(0, width));
        return measured.getLayoutBounds().getHeight();
    }

    private boolean isCut() {
        return getMaxHeight() > 0 && rows(getWidth()) > getMaxHeight();
    }

    private void drawn() {
        if (lookup(".scroll-pane") instanceof ScrollPane scrolled) {
            scrolled.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        }
        text().ifPresent(text -> text.layoutBoundsProperty().subscribe(this::requestLayout));
    }

    private Optional<Region> content() {
        return Optional.ofNullable((Region) lookup(".content"));
    }

    private Optional<Text> text() {
        return content().stream()
                .flatMap(content -> content.lookupAll(".text").stream())
                .filter(node -> isLetters(node))
                .map(Text.class::cast)
                .findFirst();
    }

    /// Beside them stands what the field asks for while it is empty.
    private boolean isLetters(Node node) {
        return node instanceof Text && !Objects.equals(node.getParent(), lookup(".content"));
    }

    private static double middle(Rectangle2D letter) {
        return letter.getMinY() + letter.getHeight() / 2;
    }

    private static TextFormatter.Change onOneLine(TextFormatter.Change change) {
        String words = change.getText();
        String line = BREAK.matcher(OUTER_BREAKS.matcher(words).replaceAll("")).replaceAll(" ");
        if (!line.equals(words)) {
            int end = change.getRangeStart() + line.length();
            change.setText(line);
            change.setCaretPosition(end);
            change.setAnchor(end);
        }
        return change;
    }
}
