package app.byline.ui.preferences;

import app.byline.ui.ClearedFirst;
import app.byline.ui.FieldName;
import app.byline.ui.publish.Form;
import app.byline.ui.text.EveryWord;
import app.byline.ui.text.Messages;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Lists the words of the author's own dictionary, which can be looked through and removed. JavaFX's thread.
final class OwnWordsList {
    private final PreferencesModel model;
    private final ObservableList<String> all;
    private final TextField sought = new TextField();
    private final ListView<String> list = new ListView<>();
    private final Label nothing = Form.wrapped("");
    private final Button remove = new Button(Messages.text("preferences.words.remove"));
    private final VBox box;
    private boolean filling;

    OwnWordsList(PreferencesModel model) {
        this.model = model;
        all = model.ownWords().sorted();
        Label title = Form.wrapped(Messages.text("preferences.words"));
        title.getStyleClass().add("form-label");
        title.setLabelFor(list);
        sought.setId("words-search");
        sought.setPromptText(Messages.text("preferences.words.search"));
        FieldName.set(sought, Messages.text("preferences.words.search"));
        ClearedFirst.in(sought);
        sought.textProperty().addListener((_, _, _) -> show());
        list.setId("words-list");
        list.getStyleClass().add("own-words");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new NamedCell<>(word -> word));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> enable());
        remove.setId("words-remove");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> remove());
        box = new VBox(title, sought, list, remove);
        box.getStyleClass().add("form-row");
        all.addListener((ListChangeListener<String>) _ -> show());
        show();
        // Words are added elsewhere, too, and the file is the author's to edit.
        box.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((_, _, focused) -> {
                    if (focused != null) {
                        model.ownWords().read();
                    }
                });
    }

    Node node() {
        return box;
    }

    /// What was chosen stays so; where it is gone the one in its place is.
    private void show() {
        MultipleSelectionModel<String> selection = list.getSelectionModel();
        int place = selection.getSelectedIndex();
        String chosen = selection.getSelectedItem();
        EveryWord wanted = EveryWord.of(sought.getText());
        List<String> found = all.stream().filter(wanted::isIn).toList();
        filling = true;
        list.getItems().setAll(found);
        selection.clearSelection();
        if (chosen != null && found.contains(chosen)) {
            selection.select(chosen);
        } else if (place >= 0 && !found.isEmpty()) {
            selection.select(Math.min(place, found.size() - 1));
        }
        filling = false;
        nothing.setText(Messages.text(all.isEmpty() ? "preferences.words.none" : "preferences.words.unfound"));
        Form.show(sought, !all.isEmpty() || !sought.getText().isEmpty());
        enable();
    }

    private void enable() {
        if (filling) {
            return;
        }
        boolean none = list.getSelectionModel().isEmpty();
        if (none && remove.isFocused()) {
            list.requestFocus();
        }
        remove.setDisable(none);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            remove();
            key.consume();
        }
    }

    private void remove() {
        String word = list.getSelectionModel().getSelectedItem();
        if (word != null) {
            model.forget(word);
        }
    }
}
