package app.byline.ui.editor;

import app.byline.ui.FieldName;
import app.byline.ui.Leftwards;
import app.byline.ui.text.Messages;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The title of the open post; Enter and Down lead on to its text. JavaFX's thread.
final class TitleField {
    private final TextField field = new TextField();
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
        Leftwards.heed(field);
        LongTitle.on(field);
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

    Node node() {
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
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
            leave.run();
            key.consume();
        }
    }
}
