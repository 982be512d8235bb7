package app.byline.ui.library;

import app.byline.library.PostSearch;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.ui.ClearedFirst;
import app.byline.ui.Command;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.Leftwards;
import app.byline.ui.Wrapping;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left pane: search field, list, and the two shelves below it. JavaFX's thread.
public final class LibraryPane {
    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");

    private final LibraryModel model;
    private final VBox pane = new VBox();
    private final TextField search = new TextField();
    private final ListView<PostRow> list = new ListView<>();
    private final FilterBar filters;
    private final VBox head = new VBox();
    private final SortMenu sorting;
    private final VBox foot = new VBox();
    private final Button start = new Button();

    /// `restore` and `begin` are offered where the list is empty or shows the trash.
    public LibraryPane(LibraryModel model, PostDate dates, Command begin, Command restore) {
        this.model = model;
        this.filters = new FilterBar(model);
        this.sorting = new SortMenu(model);
        pane.setId("library");
        pane.getStyleClass().add("library");
        StackPane shown = new StackPane(posts(dates), emptyNote(begin));
        // It takes what is left. If it wanted more, a window too low for that would take some from the others as well.
        shown.setPrefHeight(0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        pane.getChildren().setAll(searchField(), shown, shelves(restore));
    }

    public Node node() {
        return pane;
    }

    /// The menu that a right click on the list opens.
    public void contextMenu(ContextMenu menu) {
        list.setContextMenu(menu);
    }

    /// What is shown above the shelves: the library's sections, and what can be done to posts that are marked.
    public void sections(Node sections, Node marked) {
        foot.getChildren().addFirst(sections);
        foot.getChildren().addFirst(marked);
    }

    /// What the delete key does to the posts that are selected.
    public void onDelete(Runnable action) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DELETE && model.shelf().get() == Shelf.POSTS) {
                action.run();
                pressed.consume();
            }
        });
    }

    /// Has posts be dragged: `carrier` hands them to other programs, `trash` is told what was dropped on the trash.
    public void onDrag(DraggedPosts dragged, Carrier carrier, Consumer<CompletionStage<List<PostId>>> trash) {
        PostDrag.from(list, model.marks(), carrier, dragged);
        dragged.onto(foot.lookup("#shelf-trash"), () -> true, trash);
    }

    /// What Enter does to the post that is selected, and what happens when the keys go away from the list.
    public void onEnter(Runnable enter, Runnable left) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                enter.run();
            }
        });
        list.focusedProperty().subscribe(focused -> {
            if (!focused) {
                left.run();
            }
        });
    }

    /// Adds something below the search field.
    public void head(Node node) {
        head.getChildren().add(node);
    }

    /// What the undo key does while the list has the focus.
    public void onUndo(Runnable undo) {
        KeyCombination key = KeyCombination.valueOf("Shortcut+Z");
        list.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (key.match(pressed)) {
                undo.run();
                pressed.consume();
            }
        });
    }

    /// Puts the caret into the search field.
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    /// Takes the keys: the list, or where there is none what is offered in its place, or the search field.
    public void focus() {
        Node takes = list.isVisible() ? list : start.isVisible() ? start : search;
        takes.requestFocus();
    }

    private Node searchField() {
        Leftwards.heed(search);
        search.setId("search");
        search.setPromptText(Messages.text("library.search"));
        FieldName.set(search, Messages.text("library.search"));
        search.textProperty().bindBidirectional(model.words());
        FontIcon glass = new FontIcon(Feather.SEARCH);
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.getStyleClass().add("clear");
        clear.setAccessibleText(Messages.text("library.search.clear"));
        clear.setTooltip(new Tooltip(Messages.text("library.search.clear")));
        clear.visibleProperty().bind(model.words().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> search.clear());
        clear.setFocusTraversable(false);
        ClearedFirst.in(search);
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                key.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox words = new HBox(glass, search, clear);
        words.getStyleClass().add("search-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        // What is typed has its room first: the menus go below it where both have none.
        model.words().subscribe(typed -> words.pseudoClassStateChanged(TYPED, !typed.isEmpty()));
        FlowRow field = new FlowRow(words, filters.menu(), sorting.node());
        field.getStyleClass().add("search-field");
        Label more = new Label(Messages.text("library.more", PostSearch.MOST_FOUND));
        more.setId("more-found");
        Wrapping.on(more);
        more.getStyleClass().add("post-date");
        more.visibleProperty().bind(model.more());
        more.managedProperty().bind(model.more());
        head.getChildren().setAll(field, filters.chips(), more);
        head.getStyleClass().add("library-head");
        return head;
    }

    private Node posts(PostDate dates) {
        list.setId("posts");
        list.setAccessibleText(Messages.text("library.posts"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new PostCell(dates));
        list.visibleProperty().bind(model.content().isEqualTo(LibraryModel.Content.POSTS));
        ListSelection.follow(list, model);
        return list;
    }

    private Node emptyNote(Command begin) {
        Label headline = new Label();
        headline.getStyleClass().add("empty-title");
        Label advice = new Label();
        advice.getStyleClass().add("empty-advice");
        Wrapping.on(advice);
        start.setText(begin.text());
        start.setOnAction(_ -> begin.run());
        VBox note = new VBox(headline, advice, start);
        note.setId("empty");
        note.getStyleClass().add("empty-note");
        note.visibleProperty().bind(list.visibleProperty().not());
        model.content().subscribe(content -> {
            String key = "library.empty." + content.name().toLowerCase(Locale.ROOT);
            boolean said = Messages.has(key);
            headline.setText(said ? Messages.text(key) : "");
            advice.setText(said ? Messages.text(key + ".advice") : "");
            boolean offer = content == LibraryModel.Content.NO_POSTS_YET;
            start.setVisible(offer);
            start.setManaged(offer);
            if (list.isFocused() && !list.isVisible()) {
                focus();
            }
        });
        return note;
    }

    private Node shelves(Command restore) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton posts = shelf(Shelf.POSTS, Feather.FILE_TEXT, group);
        ToggleButton trash = shelf(Shelf.TRASH, Feather.TRASH_2, group);
        model.shelf().subscribe(shelf -> group.selectToggle(shelf == Shelf.TRASH ? trash : posts));
        Button back = new Button(restore.text(), new FontIcon(Feather.CORNER_UP_LEFT));
        back.setId("restore");
        back.setMaxWidth(Double.MAX_VALUE);
        back.setOnAction(_ -> restore.run());
        restore.enabled().subscribe(possible -> {
            back.setVisible(possible);
            back.setManaged(possible);
        });
        FlowRow both = new FlowRow(posts, trash);
        both.getStyleClass().add("shelves");
        foot.getChildren().setAll(back, both);
        foot.getStyleClass().add("library-foot");
        dropIcons(both, posts, trash);
        return foot;
    }

    /// Words come before icons: where both have no room side by side, the icons go. It is known from the pane's width,
    /// before anything in it is laid out.
    private void dropIcons(FlowRow row, ToggleButton... shelves) {
        InvalidationListener fit = _ -> {
            double free = pane.getWidth()
                    - foot.getInsets().getLeft()
                    - foot.getInsets().getRight();
            double icons = Arrays.stream(shelves)
                    .filter(shelf -> !shelf.getGraphic().isManaged())
                    .mapToDouble(shelf -> shelf.getGraphic().prefWidth(-1) + shelf.getGraphicTextGap())
                    .sum();
            boolean room = row.prefWidth(-1) + icons <= free;
            for (ToggleButton shelf : shelves) {
                // Taken out it would keep the size of the text of that time.
                shelf.getGraphic().setManaged(room);
                shelf.getGraphic().setVisible(room);
            }
        };
        pane.widthProperty().addListener(fit);
        foot.insetsProperty().addListener(fit);
        for (ToggleButton shelf : shelves) {
            shelf.fontProperty().addListener(fit);
            shelf.insetsProperty().addListener(fit);
            ((FontIcon) shelf.getGraphic()).iconSizeProperty().addListener(fit);
        }
    }

    private ToggleButton shelf(Shelf shelf, Feather icon, ToggleGroup group) {
        String name = shelf.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(Messages.text("library.shelf." + name), new FontIcon(icon));
        button.setId("shelf-" + name);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> {
            // A second press on the shelf shown keeps it shown.
            button.setSelected(true);
            model.shelf().set(shelf);
        });
        return button;
    }
}
