package app.byline.ui.editor;

import app.byline.markdown.ImageText;
import app.byline.media.Asset;
import app.byline.ui.FieldName;
import app.byline.ui.Leftwards;
import app.byline.ui.RoomForPrompt;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.publish.Form;
import app.byline.ui.text.ByteCount;
import app.byline.ui.text.Messages;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.model.Paragraph;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Below the text, while the caret stands in an image: the image, small, and its description and caption to be written
/// without the marks around them. Enter, or leaving a field, writes it as one step of undo. JavaFX's thread.
public final class ImageForm {
    private static final double SIDE = 76;
    /// In UTF-16 units: longer lines are not looked through at each key.
    private static final int LONGEST_LINE = 10_000;

    private final WritingArea area;
    private final Sources sources;
    private final ImageView small = new ImageView();
    private final TextField alt = field("alt");
    private final TextField caption = field("caption");
    private final Label facts = new Label();
    private final Button crop = new Button(Messages.text("image.crop"), new FontIcon(Feather.CROP));
    private final HBox row;
    private Optional<Shown> shown = Optional.empty();
    /// The caret's line and its place in the text at the last look.
    private @Nullable Paragraph<?, ?, ?> lookedAt;
    private int lookedFrom;

    /// What images are shown with: `find` knows those of the library and may be asked often, `draw` draws one no larger
    /// than so many pixels, `crop` cuts one, `carrier` hands over one that is dragged out.
    public record Sources(
            Function<String, CompletionStage<Optional<Asset>>> find,
            Drawing draw,
            Consumer<Asset> crop,
            Carrier carrier) {}

    /// Draws an image small into a view.
    @FunctionalInterface
    public interface Drawing {
        void into(ImageView view, Asset image, int longest);
    }

    /// An image in the text, with the start of its line there.
    private record Shown(int line, String text, ImageText image) {}

    ImageForm(WritingArea area, Sources sources) {
        this.area = area;
        this.sources = sources;
        small.setFitWidth(SIDE);
        small.setFitHeight(SIDE);
        small.setPreserveRatio(true);
        StackPane frame = new StackPane(small);
        frame.setMinSize(SIDE, SIDE);
        facts.getStyleClass().add("form-hint");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        crop.setId("image-crop");
        crop.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(alt, caption);
        words.getStyleClass().add("image-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox sides = new VBox(crop, facts);
        sides.getStyleClass().add("image-words");
        row = new HBox(frame, words, sides);
        row.setId("image-form");
        row.getStyleClass().add("image-form");
        row.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Form.show(row, false);
        area.caretPositionProperty().addListener((_, _, _) -> follow());
        area.writtenChanges().subscribe(_ -> follow());
    }

    Node node() {
        return row;
    }

    /// Of the image in which the caret stands.
    Optional<String> address() {
        return found().map(now -> now.image().address());
    }

    /// Gives the keys to the description; answers whether the caret is in an image.
    boolean describe() {
        follow();
        shown.ifPresent(_ -> {
            alt.requestFocus();
            alt.selectAll();
        });
        return shown.isPresent();
    }

    /// The post goes: what was said of its image goes with it, and the keys are at the text that comes.
    void leave() {
        write();
        boolean held = alt.isFocused() || caption.isFocused();
        shown = Optional.empty();
        lookedAt = null;
        if (held) {
            area.requestFocus();
        }
        Form.show(row, false);
    }

    private TextField field(String name) {
        TextField made = new TextField();
        Leftwards.heed(made);
        made.setId("image-" + name);
        RoomForPrompt.in(made, Messages.text("image." + name), Messages.text("image." + name + ".short"));
        FieldName.set(made, Messages.text("image." + name));
        made.setOnAction(_ -> {
            write();
            area.requestFocus();
        });
        made.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                write();
            }
        });
        return made;
    }

    /// The form is not taken away from under the keys.
    private void follow() {
        if (alt.isFocused() || caption.isFocused()) {
            return;
        }
        Paragraph<?, ?, ?> line = area.getParagraph(area.getCurrentParagraph());
        int caret = area.getCaretPosition();
        // A key tells of the text and of the caret, which is one look.
        if (caret == lookedFrom && line.equals(lookedAt)) {
            return;
        }
        lookedAt = line;
        lookedFrom = caret;
        Optional<Shown> now = found();
        if (!now.equals(shown)) {
            shown = now;
            Form.show(row, now.isPresent());
            now.ifPresent(this::show);
        }
    }

    /// A line of the text, as far as it is looked through for images: a very long one is not.
    static String line(WritingArea area, int line) {
        return area.getParagraphLength(line) > LONGEST_LINE
                ? ""
                : area.getParagraph(line).getText();
    }

    private Optional<Shown> found() {
        int line = area.getCurrentParagraph();
        String text = line(area, line);
        return text.contains("![")
                ? ImageText.at(text, area.getCaretColumn()).map(image -> new Shown(line, text, image))
                : Optional.empty();
    }

    private void show(Shown now) {
        alt.setText(now.image().alt());
        caption.setText(now.image().caption());
        small.setImage(null);
        facts.setText("");
        Form.show(crop, false);
        sources.find().apply(now.image().address()).thenAccept(asset -> {
            if (shown.equals(Optional.of(now))) {
                asset.ifPresent(this::show);
            }
        });
    }

    private void show(Asset asset) {
        sources.draw().into(small, asset, (int) (SIDE * 2));
        facts.setText(ByteCount.of(asset.bytes()));
        Form.show(crop, !asset.mediaType().equals("image/svg+xml"));
        crop.setOnAction(_ -> sources.crop().accept(asset));
    }

    private void write() {
        shown.ifPresent(now -> {
            String text = now.image().with(alt.getText(), caption.getText());
            boolean same = alt.getText().equals(now.image().alt())
                    && caption.getText().equals(now.image().caption());
            boolean there = now.line() < area.getParagraphs().size()
                    && area.getParagraph(now.line()).getText().equals(now.text());
            if (!same && there) {
                int start = area.getAbsolutePosition(now.line(), 0);
                area.getUndoManager().preventMerge();
                area.replaceText(start + now.image().from(), start + now.image().to(), text);
                area.getUndoManager().preventMerge();
                area.moveTo(start + now.image().from() + text.length());
                String line = area.getParagraph(now.line()).getText();
                shown = ImageText.at(line, now.image().from()).map(image -> new Shown(now.line(), line, image));
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            shown.ifPresent(now -> {
                alt.setText(now.image().alt());
                caption.setText(now.image().caption());
            });
            area.requestFocus();
            key.consume();
        }
    }
}
