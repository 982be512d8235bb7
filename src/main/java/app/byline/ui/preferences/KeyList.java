package app.byline.ui.preferences;

import app.byline.ui.ClearedFirst;
import app.byline.ui.Command;
import app.byline.ui.FieldName;
import app.byline.ui.KeyBindings;
import app.byline.ui.publish.Form;
import app.byline.ui.text.KeyNames;
import app.byline.ui.text.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final StringProperty told = new SimpleStringProperty(this, "told", "");
    private final VBox pane;
    /// The one whose new keys are waited for.
    private final ObjectProperty<@Nullable Command> asked = new SimpleObjectProperty<>(this, "asked");

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
        hint();
        VBox.setVgrow(list, Priority.ALWAYS);
        pane = new VBox(words, told(), list);
        pane.getStyleClass().add("form");
        seek("");
    }

    Node node() {
        return pane;
    }

    /// What is asked for, and what came of it: it stands wherever there are rows.
    Label told() {
        Label label = Form.wrapped("");
        label.setId("keys-told");
        label.getStyleClass().add("form-hint");
        label.textProperty().bind(told);
        return label;
    }

    private void hint() {
        told.set(Messages.text("preferences.keys.hint"));
    }

    /// Shows the commands that have these words, or these keys.
    void seek(String wanted) {
        list.getItems().setAll(model.commands(wanted));
    }

    /// A command with its keys and the way back to those it came with. It follows its keys, whoever changes them.
    Node row(Command command) {
        Label name = new Label(command.text());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keys = new Button();
        keys.setId("keys-of-" + command.id());
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> command.equals(asked.get()) ? Messages.text("preferences.keys.press") : keys(command),
                        asked,
                        command.binding()));
        keys.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text("preferences.keys.change", command.text(), keys(command)),
                        command.binding()));
        keys.setOnAction(_ -> ask(command));
        keys.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(command, event));
        keys.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && command.equals(asked.get())) {
                asked.set(null);
                hint();
            }
        });
        Button usual = PreferenceRow.usual("keys-reset-" + command.id(), command.text(), () -> {
            // This button goes off, and the keys should not go far.
            keys.requestFocus();
            give(command, model.keys().usual(command));
        });
        usual.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.keys().isUsual(command), command.binding()));
        HBox row = new HBox(name, keys, usual);
        row.getStyleClass().add("preference-row");
        return row;
    }

    private static String keys(Command command) {
        String said = KeyBindings.said(command);
        return said.isEmpty() ? Messages.text("preferences.keys.none") : said;
    }

    private void ask(Command command) {
        asked.set(command);
        told.set(Messages.text("preferences.keys.asked", command.text()));
    }

    private void pressed(Command command, KeyEvent event) {
        if (!command.equals(asked.get()) || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        KeyCodeCombination wanted = combination(event);
        if (event.getCode() == KeyCode.ESCAPE) {
            hint();
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            give(command, Optional.empty());
        } else if (KeyBindings.isAlone(wanted)) {
            // The next keys may be better ones.
            told.set(Messages.text("preferences.keys.alone", KeyNames.of(wanted)));
            return;
        } else {
            give(command, Optional.of(wanted));
        }
        asked.set(null);
    }

    private void give(Command command, Optional<KeyCombination> keys) {
        Optional<Command> before = keys.flatMap(wanted -> model.keys().taken(wanted, command));
        model.keys().set(command, keys);
        told.set(keys.isEmpty() ? Messages.text("preferences.keys.taken", command.text()) : given(command, before));
    }

    private static String given(Command command, Optional<Command> before) {
        String said = KeyBindings.said(command);
        return before.map(other -> Messages.text("preferences.keys.conflict", said, command.text(), other.text()))
                .orElseGet(() -> Messages.text("preferences.keys.given", said, command.text()));
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
