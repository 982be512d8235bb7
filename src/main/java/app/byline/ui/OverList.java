package app.byline.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A field and the list that it narrows, laid over the window; gone with Escape, a click beside it, a menu, or a
/// choice.
/// JavaFX's thread.
public final class OverList<T> {
    /// What is laid over the window keeps off its edges, however large its text is.
    public static final Insets OFF_THE_EDGES = new Insets(70, 16, 16, 16);

    private static final int PAGE = 8;

    private final StackPane layer;
    private final What<T> what;
    private final VBox box = new VBox();
    private final TextField words = new TextField();
    private final ListView<T> list = new ListView<>();
    private @Nullable Node before;
    /// A menu that is opened puts it away, as a click beside it does.
    private final InvalidationListener opened = _ -> {
        if (!menus().isEmpty()) {
            close();
        }
    };

    private long asked;
    private long answered;
    /// Whether Enter came before the answer.
    private boolean awaited;

    /// What it lists: `asking` finds those for the words in the field; one that is not `possible` can't be chosen;
    /// `chosen` runs when it is put away; `rows` makes what shows one.
    record What<T>(Asking<T> asking, Predicate<T> possible, Consumer<T> chosen, Supplier<Row<T>> rows) {}

    /// Finds what there is for words, at once or later, on JavaFX's thread. Of several only the last is answered.
    interface Asking<T> {
        void ask(String words, Consumer<List<T>> answer);
    }

    /// Shows one at a time, any number of them one after another.
    interface Row<T> {
        Node node();

        void show(T item);
    }

    /// `layer` is what it is laid over.
    OverList(StackPane layer, What<T> what) {
        this.layer = layer;
        this.what = what;
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setMinHeight(0);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, OFF_THE_EDGES);
        words.textProperty().addListener((_, _, _) -> find());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        // A click beside it puts it away.
        words.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        list.setFocusTraversable(false);
        Steered.from(words, list);
        list.setCellFactory(_ -> new Cell());
        box.getChildren().addAll(words, list);
    }

    VBox box() {
        return box;
    }

    TextField words() {
        return words;
    }

    ListView<T> list() {
        return list;
    }

    boolean isOpen() {
        return layer.getChildren().contains(box);
    }

    /// Shows it with these words in the field, marked, so that a key replaces them.
    void open(String begun) {
        words.setText(begun);
        words.selectAll();
        find();
        before = layer.getScene().getFocusOwner();
        menus().forEach(PopupWindow::hide);
        layer.getChildren().add(box);
        Window.getWindows().addListener(opened);
        // A field that is dressed after it got the keys marks all that it has.
        box.applyCss();
        words.requestFocus();
    }

    void close() {
        Node owner = words.isFocused() ? before : null;
        before = null;
        Window.getWindows().removeListener(opened);
        if (layer.getChildren().remove(box) && owner != null) {
            owner.requestFocus();
        }
    }

    /// Those that are open over the window, but for that of the field itself.
    private List<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> !words.equals(menu.getOwnerNode())
                        && layer.getScene().getWindow().equals(menu.getOwnerWindow()))
                .toList();
    }

    private void find() {
        long number = ++asked;
        awaited = false;
        what.asking().ask(words.getText(), found -> {
            if (number == asked) {
                answered = number;
                show(found);
            }
        });
    }

    private void show(List<T> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        if (awaited && isOpen()) {
            choose();
        }
    }

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int rows) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(last, 0));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - PAGE / 2));
    }

    /// What is listed still may not be what was typed.
    private void choose() {
        awaited = answered != asked;
        T chosen = list.getSelectionModel().getSelectedItem();
        if (!awaited && chosen != null && what.possible().test(chosen)) {
            close();
            what.chosen().accept(chosen);
        }
    }

    private final class Cell extends ListCell<T> {
        private final Row<T> row = what.rows().get();

        Cell() {
            setPrefWidth(0);
            // Before the list takes the focus, which would put all of it away.
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                press.consume();
                if (getItem() != null) {
                    list.getSelectionModel().select(getItem());
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            row.show(item);
            setGraphic(row.node());
        }
    }
}
