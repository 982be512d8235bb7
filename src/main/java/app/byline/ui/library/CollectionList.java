package app.byline.ui.library;

import app.byline.library.PostCollection;
import app.byline.post.PostId;
import app.byline.ui.Command;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.ListRows;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sections of the library: all posts, and each collection. One that is chosen is listed; posts are dropped on
/// them. JavaFX's thread.
public final class CollectionList {
    /// So many rows are seen at once.
    private static final int MOST = 7;

    private final CollectionsModel model;
    private final ListView<Section> list = new ListView<>();
    private final VBox box;
    private final DraggedPosts dragged;
    private final Drop drop;
    private boolean showing;

    /// A row: a collection, or, for none, all posts.
    private record Section(Optional<PostCollection> collection) {}

    /// What files posts in a collection, or takes them out of any.
    @FunctionalInterface
    public interface Drop {
        void file(Optional<PostCollection> collection, CompletionStage<List<PostId>> posts);
    }

    /// `add` makes a collection; `drop` is told what was dragged onto one.
    public CollectionList(CollectionsModel model, Command add, ContextMenu menu, DraggedPosts dragged, Drop drop) {
        this.model = model;
        this.dragged = dragged;
        this.drop = drop;
        list.setId("collections");
        list.setAccessibleText(Messages.text("collections"));
        list.setCellFactory(_ -> new Cell());
        list.setContextMenu(menu);
        ListRows.tell(list, MOST);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !showing) {
                model.list(chosen.collection());
            }
        });
        box = new VBox(head(add), list);
        box.getStyleClass().add("collections");
        model.all().subscribe(this::show);
        model.listed().subscribe(_ -> select());
        show();
    }

    public Node node() {
        return box;
    }

    private static Node head(Command add) {
        Label title = new Label(Messages.text("collections"));
        title.getStyleClass().add("collections-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button more = new Button(null, new FontIcon(Feather.PLUS));
        more.setId("collection-new");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        more.setAccessibleText(add.text());
        more.setTooltip(new Tooltip(add.text()));
        more.setFocusTraversable(false);
        more.setOnAction(_ -> add.run());
        HBox head = new HBox(title, gap, more);
        head.getStyleClass().add("collections-head");
        return head;
    }

    private void show() {
        showing = true;
        try {
            list.getItems().setAll(new Section(Optional.empty()));
            model.all().forEach(one -> list.getItems().add(new Section(Optional.of(one))));
        } finally {
            showing = false;
        }
        // Without collections the one row would say nothing.
        boolean some = !model.all().isEmpty();
        list.setManaged(some);
        list.setOpacity(some ? 1 : 0);
        list.setFocusTraversable(some);
        select();
    }

    private void select() {
        String listed = model.listed().getValue().orElse("");
        showing = true;
        try {
            list.getSelectionModel().clearSelection();
            for (int row = 0; row < list.getItems().size(); row++) {
                String name = list.getItems()
                        .get(row)
                        .collection()
                        .map(PostCollection::name)
                        .orElse("");
                if (name.equalsIgnoreCase(listed)) {
                    list.getSelectionModel().select(row);
                }
            }
        } finally {
            showing = false;
        }
    }

    private final class Cell extends ListCell<Section> {
        private final FontIcon icon = new FontIcon(Feather.FOLDER);
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox row;

        Cell() {
            name.setMinWidth(0);
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("collection-count");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(icon, name, gap, count);
            row.getStyleClass().add("collection-row");
            setPrefWidth(0);
            dragged.onto(this, this::isTarget, posts -> drop.file(getItem().collection(), posts));
        }

        private boolean isTarget() {
            return !isEmpty() && getItem() != null;
        }

        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            if (empty || section == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Optional<PostCollection> shown = section.collection();
            icon.setIconCode(shown.isPresent() ? Feather.FOLDER : Feather.LAYERS);
            name.setText(shown.map(PostCollection::name).orElseGet(() -> Messages.text("collections.all")));
            count.setText(shown.map(one -> Messages.text("collections.count", one.posts()))
                    .orElse(""));
            setAccessibleText(shown.map(one -> Messages.text("collections.accessible", one.name(), one.posts()))
                    .orElseGet(() -> Messages.text("collections.all")));
            setGraphic(row);
        }
    }
}
