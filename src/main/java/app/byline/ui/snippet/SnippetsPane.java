package app.byline.ui.snippet;

import app.byline.snippet.Snippet;
import app.byline.snippet.StandingId;
import app.byline.snippet.StandingText;
import app.byline.snippet.Template;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Snippets or templates by name at the left, the chosen one to be written at the right; every change counts at once.
/// JavaFX's thread.
public final class SnippetsPane {
    /// What is listed.
    public enum Part {
        SNIPPETS,
        TEMPLATES
    }

    private final SnippetsModel model;
    private final ListView<StandingText> list = new ListView<>();
    private final ToggleGroup parts = new ToggleGroup();
    private final BorderPane pane = new BorderPane();
    private final ScrollPane scrolled = new ScrollPane();
    private Part part = Part.SNIPPETS;
    private @Nullable StandingForm form;
    private boolean filling;

    public SnippetsPane(SnippetsModel model) {
        this.model = model;
        list.setId("snippet-list");
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (!filling) {
                show(chosen);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(choice(), list, deeds());
        left.getStyleClass().add("preferences-left");
        scrolled.setFitToWidth(true);
        pane.setLeft(left);
        pane.setCenter(scrolled);
        pane.setBottom(foot());
        pane.getStyleClass().addAll("panel", "snippets");
        pane.setId("snippets");
        model.snippets().addListener((ListChangeListener<Snippet>) _ -> fill());
        model.templates().addListener((ListChangeListener<Template>) _ -> fill());
        show(Part.SNIPPETS);
    }

    public Parent node() {
        return pane;
    }

    /// Lists these.
    public void show(Part wanted) {
        part = wanted;
        parts.getToggles().stream()
                .filter(toggle -> wanted == toggle.getUserData())
                .forEach(parts::selectToggle);
        list.setAccessibleText(Messages.text("snippets." + key()));
        form = null;
        fill();
    }

    /// Gives the keys to the list.
    public void focus() {
        list.requestFocus();
    }

    private String key() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private List<? extends StandingText> texts() {
        return part == Part.SNIPPETS ? model.snippets() : model.templates();
    }

    /// Brings the list up to date; who is writing goes on writing.
    private void fill() {
        Optional<StandingId> now =
                Optional.ofNullable(form).map(shown -> shown.value().id());
        filling = true;
        list.getItems().setAll(texts());
        now.ifPresent(this::select);
        filling = false;
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
            show(list.getSelectionModel().getSelectedItem());
        }
    }

    private void select(StandingId id) {
        list.getItems().stream()
                .filter(text -> text.id().equals(id))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private void show(@Nullable StandingText chosen) {
        form = switch (chosen) {
            case null -> null;
            case Snippet snippet -> new SnippetForm(snippet, model, model::save);
            case Template template -> new TemplateForm(template, model, model::save);
        };
        scrolled.setContent(form == null ? empty() : form.node());
        scrolled.setVvalue(0);
    }

    private Node empty() {
        Button first = new Button(Messages.text("snippets.new." + key()), new FontIcon(Feather.PLUS));
        first.setId("snippets-first");
        first.setOnAction(_ -> add());
        return Form.column(Form.wrapped(Messages.text("snippets.none." + key())), first);
    }

    // ---- what is done to them

    private Node choice() {
        HBox row = new HBox();
        for (Part one : Part.values()) {
            ToggleButton button =
                    new ToggleButton(Messages.text("snippets." + one.name().toLowerCase(Locale.ROOT)));
            button.setId("snippets-" + one.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(parts);
            button.setUserData(one);
            button.getStyleClass().add(row.getChildren().isEmpty() ? Styles.LEFT_PILL : Styles.RIGHT_PILL);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            // A second click on it is no wish for none.
            button.setOnAction(_ -> show(one));
            row.getChildren().add(button);
        }
        return row;
    }

    private Node deeds() {
        Button copy = button("duplicate", Feather.COPY, this::duplicate);
        Button delete = button("delete", Feather.TRASH, this::delete);
        for (Button button : List.of(copy, delete)) {
            button.disableProperty()
                    .bind(list.getSelectionModel().selectedItemProperty().isNull());
        }
        HBox row = new HBox(button("add", Feather.PLUS, this::add), copy, delete);
        row.getStyleClass().add("form-when");
        return row;
    }

    private static Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("snippets-" + name);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(Messages.text("snippets." + name));
        button.setTooltip(new Tooltip(Messages.text("snippets." + name)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node foot() {
        Label said = Form.hint("");
        said.setId("snippets-said");
        Button undo = new Button(Messages.text("desk.undo"));
        undo.setId("snippets-undo");
        undo.getStyleClass().add(Styles.FLAT);
        undo.setOnAction(_ -> undelete());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        model.deleted().subscribe(deleted -> {
            said.setText(deleted.map(text -> Messages.text("snippets.deleted", named(text)))
                    .orElseGet(() -> Messages.text("snippets.kept")));
            Form.show(undo, deleted.isPresent());
        });
        HBox foot = new HBox(said, undo);
        foot.getStyleClass().add("merge-foot");
        return foot;
    }

    private static String named(StandingText text) {
        return text.name().isEmpty() ? Messages.text("library.untitled") : text.name();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            delete();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && form != null) {
            form.focus();
            key.consume();
        }
    }

    /// Begins one more, and gives the keys to its name.
    public void add() {
        write(
                part == Part.SNIPPETS
                        ? new Snippet(StandingId.create(), Messages.text("snippets.new.snippets"), "", "")
                        : new Template(
                                StandingId.create(),
                                Messages.text("snippets.new.templates"),
                                "",
                                "",
                                List.of(),
                                List.of(),
                                Optional.empty()));
    }

    private void duplicate() {
        StandingText chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            write(chosen.copy(Messages.text("desk.copy", chosen.name())));
        }
    }

    private void write(StandingText text) {
        model.save(text);
        select(text.id());
        if (form != null) {
            form.focus();
        }
    }

    private void delete() {
        StandingText chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.delete(chosen);
        }
    }

    private void undelete() {
        model.undelete().ifPresent(back -> {
            show(back instanceof Snippet ? Part.SNIPPETS : Part.TEMPLATES);
            select(back.id());
        });
    }

    private static final class Cell extends ListCell<StandingText> {
        private final Label name = new Label();
        private final Label note = new Label();
        private final VBox row = new VBox(name, note);

        Cell() {
            note.getStyleClass().add("snippet-note");
            name.setMinWidth(0);
            note.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable StandingText text, boolean empty) {
            super.updateItem(text, empty);
            if (empty || text == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(named(text));
            note.setText(note(text));
            setAccessibleText(named(text) + ", " + note(text));
            setGraphic(row);
        }

        private static String note(StandingText text) {
            return switch (text) {
                case Snippet snippet -> (snippet.abbreviation() + "  " + StandingText.oneLine(snippet.text())).strip();
                case Template template -> template.title();
            };
        }
    }
}
