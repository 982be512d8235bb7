package app.byline.ui.library;

import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The tags in use, each to be renamed or taken away everywhere. JavaFX's thread.
public final class TagsPane {
    private final ListView<TagsModel.Use> list = new ListView<>();
    private final TextField name = new TextField();
    private final VBox pane;

    /// `rename` is told the tag and its new name, `remove` the tag.
    public TagsPane(TagsModel model, BiConsumer<String, String> rename, Consumer<String> remove) {
        list.setId("tags-list");
        list.setAccessibleText(Messages.text("panel.tags"));
        list.setItems(model.uses());
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Form.hint(Messages.text("tags.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        name.setId("tag-name");
        FieldName.set(name, Messages.text("tags.name"));
        name.setPromptText(Messages.text("tags.name"));
        Runnable renaming = () -> {
            TagsModel.Use use = list.getSelectionModel().getSelectedItem();
            if (use != null && !name.getText().isBlank()) {
                rename.accept(use.tag(), name.getText().strip());
            }
        };
        name.setOnAction(_ -> renaming.run());
        Button save = new Button(Messages.text("tags.rename"));
        save.setId("tag-rename");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(_ -> renaming.run());
        Button show = new Button(Messages.text("tags.show"));
        show.setOnAction(_ -> chosen(model::list));
        Button away = new Button(Messages.text("tags.remove"));
        away.setId("tag-remove");
        away.setOnAction(_ -> chosen(use -> remove.accept(use.tag())));
        HBox.setHgrow(name, Priority.ALWAYS);
        FlowRow renames = new FlowRow(name, save);
        renames.getStyleClass().add("form-when");
        FlowRow others = new FlowRow(show, away);
        others.getStyleClass().add("form-when");
        VBox actions = new VBox(renames, others);
        actions.getStyleClass().add("form-part");
        actions.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        list.getSelectionModel().selectedItemProperty().subscribe(use -> name.setText(use == null ? "" : use.tag()));
        VBox some = new VBox(actions, Form.hint(Messages.text("tags.hint")));
        some.getStyleClass().add("form-part");
        Form.showWhen(some, Bindings.isNotEmpty(list.getItems()));
        pane = new VBox(list, some);
        pane.getStyleClass().add("form");
        model.follow();
    }

    public Node node() {
        return pane;
    }

    private void chosen(Consumer<TagsModel.Use> action) {
        TagsModel.Use use = list.getSelectionModel().getSelectedItem();
        if (use != null) {
            action.accept(use);
        }
    }

    private static final class Cell extends ListCell<TagsModel.Use> {
        private final Label tag = new Label();
        private final Label count = new Label();
        private final HBox row;

        Cell() {
            count.getStyleClass().add("collection-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(tag, gap, count);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(TagsModel.@Nullable Use use, boolean empty) {
            super.updateItem(use, empty);
            if (empty || use == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            tag.setText(use.tag());
            count.setText(Messages.text("collections.count", use.posts()));
            setAccessibleText(Messages.text("collections.accessible", use.tag(), use.posts()));
            setGraphic(row);
        }
    }
}
