package app.byline.ui.preferences;

import app.byline.ui.ClearedFirst;
import app.byline.ui.Command;
import app.byline.ui.FieldName;
import app.byline.ui.KeyBindings;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every command with its keys, which are changed by pressing others. JavaFX's thread.
final class KeyList {
    private final PreferencesModel model;
    private final ListView<Command> list = new ListView<>();
    private final TextField words = new TextField();
    private final Label told = Form.wrapped("");
    private final VBox pane;
    /// The one whose new keys are waited for.
    private @Nullable Command asked;

    KeyList(PreferencesModel model) {
        this.model = model;
        list.setId("keys");
        list.setAccessibleText(Messages.text("preferences.section.keys"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(Messages.text("palette.nothing")));
        words.setId("keys-search");
        ClearedFirst.in(words);
        words.setPromptText(Messages.text("preferences.keys.search"));
        FieldName.set(words, Messages.text("preferences.keys.search"));
        words.textProperty().addListener((_, _, now) -> seek(now));
        told.setId("keys-told");
        told.getStyleClass().add("form-hint");
        told.setText(Messages.text("preferences.keys.hint"));
        VBox.setVgrow(list, Priority.ALWAYS);
        pane = new VBox(words, told, list);
        pane.getStyleClass().add("form");
        seek("");
    }

    Node node() {
        return pane;
    }

    /// Shows the commands that have these words, or these keys.
    void seek(String wanted) {
        list.getItems().setAll(model.commands(wanted));
    }

    /// A command with its keys and the way back to those it came with.
    Node row(Command command) {
        Label name = new Label(command.text());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keys = new Button(keys(command));
        keys.setId("keys-of-" + command.id());
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setAccessibleText(Messages.text("preferences.keys.change", command.text(), keys(command)));
        keys.setOnAction(_ -> ask(command, keys));
        keys.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(command, keys, event));
        keys.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && command.equals(asked)) {
                answered();
            }
        });
        Button usual = PreferenceRow.usual("keys-reset-" + command.id(), command.text(), () -> {
            model.keys().reset(command);
            list.refresh();
        });
        usual.setDisable(model.keys().isUsual(command));
        HBox row = new HBox(name, keys, usual);
        row.getStyleClass().add("preference-row");
        return row;
    }

    private static String keys(Command command) {
        String said = KeyBindings.said(command);
        return said.isEmpty() ? Messages.text("preferences.keys.none") : said;
    }

    private void ask(Command command, Button keys) {
        asked = command;
        keys.setText(Messages.text("preferences.keys.press"));
        told.setText(Messages.text("preferences.keys.asked", command.text()));
    }

    private void answered() {
        asked = null;
        list.refresh();
    }

    private void pressed(Command command, Button keys, KeyEvent event) {
        if (!command.equals(asked) || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            told.setText(Messages.text("preferences.keys.hint"));
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            model.keys().set(command, Optional.empty());
            told.setText(Messages.text("preferences.keys.taken", command.text()));
        } else if (isAlone(combination(event))) {
            // The next keys may be better ones.
            told.setText(
                    Messages.text("preferences.keys.alone", combination(event).getDisplayText()));
            return;
        } else {
            give(command, combination(event));
        }
        keys.setText(keys(command));
        answered();
        // The button is another one now.
        list.requestFocus();
    }

    /// A key without Control, Alt or the like would never be written again.
    private static boolean isAlone(KeyCodeCombination wanted) {
        return wanted.getShortcut() != KeyCombination.ModifierValue.DOWN
                && wanted.getAlt() != KeyCombination.ModifierValue.DOWN
                && !wanted.getCode().isFunctionKey();
    }

    private void give(Command command, KeyCodeCombination wanted) {
        Optional<Command> before = model.keys().taken(wanted, command);
        model.keys().set(command, Optional.of(wanted));
        told.setText(before.map(other -> Messages.text(
                        "preferences.keys.conflict", wanted.getDisplayText(), command.text(), other.text()))
                .orElseGet(() -> Messages.text("preferences.keys.given", wanted.getDisplayText(), command.text())));
    }

    private static KeyCodeCombination combination(KeyEvent event) {
        return new KeyCodeCombination(
                event.getCode(),
                down(event.isShiftDown()),
                KeyCombination.ModifierValue.UP,
                down(event.isAltDown()),
                KeyCombination.ModifierValue.UP,
                down(event.isShortcutDown()));
    }

    private static KeyCombination.ModifierValue down(boolean down) {
        return down ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }

    private final class Cell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty || command == null ? null : row(command));
        }
    }
}
