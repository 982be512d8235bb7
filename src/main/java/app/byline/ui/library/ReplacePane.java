package app.byline.ui.library;

import app.byline.library.TextHit;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.TickedCell;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Find and replace in many posts: what and where, every place in its context with a box to tick, and what is to happen
/// with them. JavaFX's thread.
public final class ReplacePane {
    private final ReplaceModel model;
    private final VBox box;

    public ReplacePane(ReplaceModel model) {
        this.model = model;
        ListView<ReplaceModel.Row> list = list();
        VBox.setVgrow(list, Priority.ALWAYS);
        Label message = new Label();
        message.setId("replace-message");
        Wrapping.on(message);
        message.textProperty().bind(model.message());
        box = new VBox(
                field("find", model.sought().find()),
                field("with", model.sought().with()),
                options(),
                buttons(),
                message,
                list);
        box.getStyleClass().add("replace");
    }

    public Node node() {
        return box;
    }

    private TextField field(String name, StringProperty value) {
        TextField field = new TextField();
        field.setId("replace-" + name);
        field.setPromptText(Messages.text("replace." + name));
        FieldName.set(field, Messages.text("replace." + name));
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> model.look());
        return field;
    }

    private static CheckBox tick(String name, BooleanProperty value) {
        CheckBox tick = new CheckBox(Messages.text("replace." + name));
        Wrapping.on(tick);
        tick.setId("replace-" + name);
        tick.selectedProperty().bindBidirectional(value);
        return tick;
    }

    private Node options() {
        FlowRow options = new FlowRow(
                tick("case", model.sought().matchCase()),
                tick("word", model.sought().wholeWord()),
                tick("expression", model.sought().expression()),
                tick("everywhere", model.everywhere()));
        options.getStyleClass().add("replace-options");
        return options;
    }

    private Node buttons() {
        Button look = new Button(Messages.text("replace.look"));
        look.setId("replace-look");
        look.disableProperty().bind(model.busy().or(model.sought().find().isEmpty()));
        look.setOnAction(_ -> model.look());
        Button replace = new Button(Messages.text("replace.do"));
        replace.setId("replace-do");
        replace.getStyleClass().add(Styles.ACCENT);
        replace.disableProperty().bind(model.busy().or(model.ready().not()));
        replace.setOnAction(_ -> model.replace());
        Button cancel = new Button(Messages.text("replace.cancel"));
        cancel.setId("replace-cancel");
        cancel.visibleProperty().bind(model.busy());
        cancel.setOnAction(_ -> model.cancel());
        FlowRow buttons = new FlowRow(look, replace, cancel);
        buttons.getStyleClass().add("replace-buttons");
        return buttons;
    }

    private ListView<ReplaceModel.Row> list() {
        ListView<ReplaceModel.Row> list = new ListView<>(model.rows());
        list.setId("replace-hits");
        list.setAccessibleText(Messages.text("replace.places"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Form.wrapped(Messages.text("replace.empty")));
        list.setOnKeyPressed(key -> {
            ReplaceModel.Row row = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.SPACE && row != null) {
                row.chosen().set(!row.chosen().get());
                key.consume();
            }
        });
        return list;
    }

    /// A post's title, or a place in it: what goes struck through, what comes behind it.
    private static final class Cell extends ListCell<ReplaceModel.Row> {
        private static final double BEFORE = 130;
        private static final double MIDDLE = 180;

        private final CheckBox tick = new CheckBox();
        private @Nullable BooleanProperty bound;

        Cell() {
            tick.setFocusTraversable(false);
            tick.selectedProperty().addListener((_, _, _) -> say());
            setPrefWidth(0);
        }

        private void say() {
            setAccessibleText(TickedCell.said(tick.getAccessibleText(), tick.isSelected()));
        }

        @Override
        protected void updateItem(ReplaceModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (bound != null) {
                tick.selectedProperty().unbindBidirectional(bound);
                bound = null;
            }
            if (empty || row == null) {
                setGraphic(null);
                tick.setAccessibleText(null);
                say();
                return;
            }
            tick.selectedProperty().bindBidirectional(row.chosen());
            bound = row.chosen();
            HBox line =
                    new HBox(tick, row.isPost() ? title(row) : place(row.hit().getFirst()));
            line.getStyleClass().add(row.isPost() ? "replace-post" : "replace-place");
            tick.setAccessibleText(
                    row.isPost()
                            ? named(row)
                            : row.hit().getFirst().before()
                                    + row.hit().getFirst().found()
                                    + row.hit().getFirst().after());
            say();
            setGraphic(line);
        }

        private static Node title(ReplaceModel.Row row) {
            return new Label(
                    Messages.text("replace.post", named(row), row.post().hits().size()));
        }

        private static String named(ReplaceModel.Row row) {
            return row.post().title().isBlank()
                    ? Messages.text("library.untitled")
                    : row.post().title();
        }

        /// Its middle is always seen; what is around it gives way.
        private static Node place(TextHit hit) {
            Label before = part(hit.before(), "replace-context");
            before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            before.setMaxWidth(BEFORE);
            // What is cut away leaves no gap before what is found.
            before.setAlignment(Pos.CENTER_RIGHT);
            Label gone = part(hit.found(), "replace-gone");
            gone.setMinWidth(Region.USE_PREF_SIZE);
            gone.setMaxWidth(MIDDLE);
            Label comes = part(hit.replacement(), "replace-new");
            comes.setMinWidth(Region.USE_PREF_SIZE);
            comes.setMaxWidth(MIDDLE);
            return new HBox(before, gone, comes, part(hit.after(), "replace-context"));
        }

        private static Label part(String words, String style) {
            Label part = new Label(words.replaceAll("\\s+", " "));
            part.getStyleClass().add(style);
            part.setManaged(!words.isEmpty());
            return part;
        }
    }
}
