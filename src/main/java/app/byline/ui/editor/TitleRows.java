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
/// for all. Line breaks that come into it become blanks. JavaFX's thread.
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
            if (now.doubleValue() > 0 && !isCut(letters(getWidth()))) {
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

    /// That of its rows; of a highest one that is set it has as many whole rows as go into it, and one at least.
    @Override
    protected double computePrefHeight(double width) {
        double letters = letters(width < 0 ? getWidth() : width);
        Insets around = around();
        if (!isCut(letters)) {
            return Math.ceil(around.getTop() + letters + around.getBottom());
        }
        double row = height("", 0);
        return Math.ceil(around.getTop() + row * Math.max(1, Math.floor((getMaxHeight() - around.getTop()) / row)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private boolean isCut(double letters) {
        return getMaxHeight() > 0 && around().getTop() + letters + around().getBottom() > getMaxHeight();
    }

    private Insets around() {
        return content().map(Region::getInsets).orElse(Insets.EMPTY);
    }

    private double letters(double width) {
        return isWrapText()
                ? height(getText(), width - around().getLeft() - around().getRight())
                // What the rows of such scripts are is known to what draws them.
                : text().map(text -> text.getLayoutBounds().getHeight()).orElseGet(() -> height(getText(), 0));
    }

    private double height(String words, double width) {
        Text measured = new Text(words);
        measured.setFont(getFont());
        measured.setWrappingWidth(Math.max(0, width));
        return measured.getLayoutBounds().getHeight();
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
