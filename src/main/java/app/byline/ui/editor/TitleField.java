package app.byline.ui.editor;

import app.byline.ui.FieldName;
import app.byline.ui.text.Messages;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The title of the open post, wrapped; Enter, and Down from its last row, lead on to its text. JavaFX's thread.
final class TitleField {
    private final TitleRows field = new TitleRows();
    private final Runnable leave;
    /// Whether an input method has words in the field that are not the title's yet.
    private boolean composing;

    /// `titled` hears each change, `leave` gives the keys to the text.
    TitleField(Consumer<String> titled, Runnable leave) {
        this.leave = leave;
        field.setId("title");
        field.setPromptText(Messages.text("editor.title"));
        FieldName.set(field, Messages.text("editor.title"));
        field.getStyleClass().add("title-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::compose);
        field.textProperty().addListener((_, _, now) -> {
            if (!composing) {
                titled.accept(now);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && composing) {
                composing = false;
                titled.accept(field.getText());
            }
        });
    }

    Region node() {
        return field;
    }

    void show(String title) {
        field.setText(title);
    }

    /// Takes the keys, all of it selected.
    void edit() {
        field.requestFocus();
        field.selectAll();
    }

    /// Takes the keys at that place.
    void edit(int caret) {
        field.requestFocus();
        field.positionCaret(caret);
    }

    private void compose(InputMethodEvent event) {
        composing = !event.getComposed().isEmpty();
    }

    private void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || (isDown(key) && field.isInLastRow())) {
            leave.run();
            key.consume();
        } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown() && !key.isControlDown()) {
            // A field of several rows would write it.
            field.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    private static boolean isDown(KeyEvent key) {
        return key.getCode() == KeyCode.DOWN && !key.isShiftDown();
    }
}
