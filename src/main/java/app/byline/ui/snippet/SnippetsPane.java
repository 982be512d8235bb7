package app.byline.ui.snippet;

import app.byline.publish.Blog;
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
import java.util.stream.Stream;
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
import javafx.scene.layout.Region;
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
        TEMPLATES,
        /// What new posts for each blog begin with.
        BLOGS
    }

    private final SnippetsModel model;
    private final ListView<Row> list = new ListView<>();
    private final ToggleGroup parts = new ToggleGroup();
    private final HBox deeds = new HBox();
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
        model.blogs().addListener((ListChangeListener<Blog>) _ -> fill());
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
        // Blogs are connected and removed elsewhere.
        Form.show(deeds, wanted != Part.BLOGS);
        fill();
    }

    /// Gives the keys to the list.
    public void focus() {
        list.requestFocus();
    }

    private String key() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private Stream<Row> rows() {
        return switch (part) {
            case SNIPPETS -> model.snippets().stream().map(text -> Row.of(text, model));
            case TEMPLATES -> model.templates().stream().map(text -> Row.of(text, model));
            case BLOGS -> model.blogs().stream().map(blog -> Row.of(blog, model));
        };
    }

    /// Brings the list up to date; who is writing goes on writing.
    private void fill() {
        Optional<String> now = Optional.ofNullable(form).map(StandingForm::id);
        filling = true;
        list.getItems().setAll(rows().toList());
        now.ifPresent(this::select);
        filling = false;
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
            show(list.getSelectionModel().getSelectedItem());
        }
    }

    private void select(String id) {
        list.getItems().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private void show(@Nullable Row chosen) {
        form = chosen == null ? null : chosen.form().get();
        scrolled.setContent(form == null ? empty() : form.node());
        scrolled.setVvalue(0);
    }

    private Node empty() {
        Node none = Form.wrapped(Messages.text("snippets.none." + key()));
        if (part == Part.BLOGS) {
            return Form.column(none);
        }
        Button first = new Button(Messages.text("snippets.new." + key()), new FontIcon(Feather.PLUS));
        first.setId("snippets-first");
        first.setOnAction(_ -> add());
        return Form.column(none, first);
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
            button.getStyleClass()
                    .add(
                            one == Part.SNIPPETS
                                    ? Styles.LEFT_PILL
                                    : one == Part.BLOGS ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setMinWidth(Region.USE_PREF_SIZE);
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
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            boolean isText = chosen != null && chosen.text().isPresent();
            copy.setDisable(!isText);
            delete.setDisable(!isText);
        });
        deeds.getChildren().setAll(button("add", Feather.PLUS, this::add), copy, delete);
        deeds.getStyleClass().add("form-when");
        return deeds;
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
            said.setText(deleted.map(text -> Messages.text("snippets.deleted", Row.named(text)))
                    .orElseGet(() -> Messages.text("snippets.kept")));
            Form.show(undo, deleted.isPresent());
        });
        HBox foot = new HBox(said, undo);
        foot.getStyleClass().add("merge-foot");
        return foot;
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
        chosen().ifPresent(text -> write(text.copy(Messages.text("desk.copy", text.name()))));
    }

    private void write(StandingText text) {
        model.save(text);
        select(text.id().value());
        if (form != null) {
            form.focus();
        }
    }

    private void delete() {
        chosen().ifPresent(model::delete);
    }

    private Optional<StandingText> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(Row::text);
    }

    private void undelete() {
        model.undelete().ifPresent(back -> {
            show(back instanceof Snippet ? Part.SNIPPETS : Part.TEMPLATES);
            select(back.id().value());
        });
    }

    private static final class Cell extends ListCell<Row> {
        private final Label name = new Label();
        private final Label note = new Label();
        private final VBox lines = new VBox(name, note);

        Cell() {
            note.getStyleClass().add("snippet-note");
            name.setMinWidth(0);
            note.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(row.name());
            note.setText(row.note());
            setAccessibleText(row.name() + ", " + row.note());
            setGraphic(lines);
        }
    }
}
