package app.byline.ui.preferences;

import app.byline.ui.ClearedFirst;
import app.byline.ui.Command;
import app.byline.ui.FieldName;
import app.byline.ui.RoomForPrompt;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// All preferences: parts at the left, what one of them has at the right; with words in the search field, whatever
/// has them, of every part. JavaFX's thread.
public final class PreferencesPane {
    private final PreferencesModel model;
    private final TextField words = new TextField();
    private final ListView<Section> sections = new ListView<>();
    private final VBox found = new VBox();
    private final KeyList keys;
    private final OwnWordsList ownWords;
    private final BorderPane pane = new BorderPane();
    private final ScrollPane scrolled = new ScrollPane(found);
    /// Of what the chosen part has, or what was found.
    private final StackPane place = new StackPane();
    private Section part;

    public PreferencesPane(PreferencesModel model) {
        this.model = model;
        keys = new KeyList(model);
        ownWords = new OwnWordsList(model);
        words.setId("preferences-search");
        ClearedFirst.in(words);
        RoomForPrompt.in(words, Messages.text("preferences.search"), Messages.text("library.search"));
        FieldName.set(words, Messages.text("preferences.search"));
        words.textProperty().addListener((_, _, _) -> sought());
        sections.setId("preferences-sections");
        sections.setAccessibleText(Messages.text("preferences.sections"));
        sections.getItems().setAll(model.sections());
        sections.setCellFactory(_ -> new NamedCell<>(Section::title));
        part = sections.getItems().getFirst();
        sections.getSelectionModel().select(part);
        sections.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                part = chosen;
                words.clear();
                show();
            }
        });
        VBox.setVgrow(sections, Priority.ALWAYS);
        VBox left = new VBox(words, sections);
        left.getStyleClass().add("preferences-left");
        found.getStyleClass().add("form");
        scrolled.setFitToWidth(true);
        pane.setLeft(left);
        // Before the foot: Tab goes there from what was found.
        pane.setCenter(place);
        pane.setBottom(foot());
        pane.getStyleClass().addAll("panel", "preferences");
        pane.setId("preferences");
        show();
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the search field.
    public void focus() {
        words.requestFocus();
    }

    /// While there are words no part is chosen, so that each of them, the last one too, can be gone back to.
    private void sought() {
        if (isSeeking()) {
            sections.getSelectionModel().clearSelection();
        } else {
            sections.getSelectionModel().select(part);
        }
        show();
    }

    private boolean isSeeking() {
        return !words.getText().isBlank();
    }

    private void show() {
        boolean seeking = isSeeking();
        List<Section> wanted = seeking ? model.sections() : List.of(part);
        found.getChildren().clear();
        for (Section section : wanted) {
            List<Node> rows = rows(section);
            if (!rows.isEmpty()) {
                Label title = new Label(section.title());
                title.getStyleClass().add("panel-title");
                found.getChildren().add(title);
                found.getChildren().addAll(rows);
            }
        }
        if (found.getChildren().isEmpty()) {
            found.getChildren().add(Form.hint(Messages.text("preferences.nothing")));
        }
        boolean keysAlone = !seeking && wanted.equals(List.of(Section.KEYS));
        place.getChildren().setAll(keysAlone ? keys.node() : scrolled);
        keys.seek(words.getText());
    }

    private List<Node> rows(Section section) {
        List<Node> rows = new ArrayList<>();
        model.preferences(section, words.getText()).forEach(one -> rows.add(PreferenceRow.of(one)));
        for (Command command : model.deeds(section, words.getText())) {
            Button button = new Button(command.text());
            button.setId("preferences-do-" + command.id());
            button.setOnAction(_ -> command.run());
            rows.add(button);
        }
        if (section == Section.SPELLING && model.hasOwnWords(words.getText())) {
            rows.add(ownWords.node());
        }
        if (section == Section.KEYS && !words.getText().isBlank()) {
            model.commands(words.getText()).stream().limit(12).forEach(command -> rows.add(keys.row(command)));
            if (!rows.isEmpty()) {
                rows.addFirst(keys.told());
            }
        }
        return rows;
    }

    private Node foot() {
        Label said = Form.wrapped("");
        said.setId("preferences-said");
        said.getStyleClass().add("form-hint");
        said.textProperty().bind(model.said());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button undo = button("undo", this::undo);
        undo.visibleProperty().bind(model.canUndo());
        undo.managedProperty().bind(model.canUndo());
        HBox foot = new HBox(
                said,
                undo,
                button("import", this::choose),
                button("export", this::save),
                button("reset", model::resetAll));
        foot.getStyleClass().add("merge-foot");
        return foot;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(Messages.text("preferences." + name));
        button.setId("preferences-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void undo() {
        model.undo();
        // The button is gone.
        words.requestFocus();
    }

    private void choose() {
        File chosen = chooser("preferences.import.title")
                .showOpenDialog(pane.getScene().getWindow());
        if (chosen != null) {
            model.take(chosen.toPath());
        }
    }

    private void save() {
        FileChooser chooser = chooser("preferences.export.title");
        chooser.setInitialFileName("byline-preferences.json");
        File chosen = chooser.showSaveDialog(pane.getScene().getWindow());
        if (chosen != null) {
            model.export(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("preferences.file"), "*.json"));
        return chooser;
    }
}
