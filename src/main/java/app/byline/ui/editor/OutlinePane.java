package app.byline.ui.editor;

import app.byline.markdown.Heading;
import app.byline.ui.Editing;
import app.byline.ui.RowAt;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The headings of the open post, the one the caret stands under chosen. A click or Enter goes there; dragging a
/// heading, or Alt with the arrows, moves it with all that stands under it. JavaFX's thread.
public final class OutlinePane {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("before");

    private final Editing editing;
    private final ListView<Heading> list = new ListView<>();
    private final VBox pane;
    /// The heading that is dragged, and before which it would come, -1 while none is.
    private int dragged = -1;
    private int target = -1;
    /// A section was moved, and the caret with it.
    private boolean moved;

    public OutlinePane(Editing editing) {
        this.editing = editing;
        list.setId("outline");
        list.setAccessibleText(Messages.text("panel.outline"));
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(Form.hint(Messages.text("outline.none")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        pane = new VBox(list, Form.hint(Messages.text("outline.hint")));
        pane.getStyleClass().add("form");
        list.sceneProperty().subscribe(this::show);
        editing.outline().addListener((_, _, _) -> show());
        editing.caretLine().addListener((_, _, _) -> follow());
    }

    public Node node() {
        return pane;
    }

    private List<Heading> outline() {
        return editing.outline().getValue();
    }

    private void show() {
        if (list.getScene() != null && !list.getItems().equals(outline())) {
            int chosen = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(outline());
            if (list.isFocused() && !moved) {
                list.getSelectionModel().select(Math.min(chosen, outline().size() - 1));
            } else {
                choose();
            }
            moved = false;
        }
    }

    private void follow() {
        if (list.getScene() != null && !list.isFocused()) {
            choose();
        }
    }

    /// The heading under which the caret stands.
    private void choose() {
        int line = editing.caretLine().get();
        int chosen = -1;
        List<Heading> headings = list.getItems();
        while (chosen + 1 < headings.size() && headings.get(chosen + 1).line() <= line) {
            chosen++;
        }
        if (chosen != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(chosen);
            list.scrollTo(Math.max(0, chosen - 4));
        }
    }

    private void pressed(KeyEvent key) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        if (chosen < 0) {
            return;
        }
        if (key.isAltDown() && key.getCode() == KeyCode.UP) {
            move(chosen, before(chosen));
        } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
            move(chosen, behind(chosen));
        } else if (key.getCode() == KeyCode.ENTER) {
            editing.goTo(list.getItems().get(chosen));
        } else {
            return;
        }
        key.consume();
    }

    /// The beginning of the section before, or of the one around.
    private int before(int section) {
        int before = section - 1;
        while (before >= 0
                && list.getItems().get(before).level()
                        > list.getItems().get(section).level()) {
            before--;
        }
        return before;
    }

    /// The end of the section behind, or the beginning of what stands in it where it is one of a higher level.
    private int behind(int section) {
        List<Heading> headings = list.getItems();
        int next = Travel.end(headings, section);
        if (next == headings.size()) {
            return -1;
        }
        return headings.get(next).level() == headings.get(section).level() ? Travel.end(headings, next) : next + 1;
    }

    private void move(int section, int before) {
        // What is shown must be what the text is.
        if (before >= 0 && list.getItems().equals(outline()) && editing.moveSection(section, before)) {
            moved = true;
        }
    }

    private final class Row extends ListCell<Heading> {
        Row() {
            getStyleClass().add("outline-row");
            addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> dragged = getIndex());
            addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
        }

        private void drag(MouseEvent drag) {
            Optional<ListCell<?>> under = RowAt.of(drag.getPickResult().getIntersectedNode());
            target = under.filter(this::isAmong).map(ListCell::getIndex).orElse(-1);
            if (under.isEmpty() && list.contains(list.sceneToLocal(drag.getSceneX(), drag.getSceneY()))) {
                target = outline().size();
            }
            draw();
        }

        /// Below the last heading rows are empty.
        private boolean isAmong(ListCell<?> cell) {
            return list.equals(cell.getListView())
                    && cell.getIndex() <= outline().size();
        }

        private void drop(MouseEvent release) {
            int section = dragged;
            int before = target;
            dragged = -1;
            target = -1;
            draw();
            if (before >= 0 && before != section) {
                move(section, before);
            } else if (release.isStillSincePress() && release.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                editing.goTo(getItem());
            }
        }

        private void draw() {
            list.lookupAll(".outline-row")
                    .forEach(row -> row.pseudoClassStateChanged(
                            BEFORE, row instanceof ListCell<?> cell && target >= 0 && cell.getIndex() == target));
        }

        @Override
        protected void updateItem(@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            getStyleClass().removeIf(name -> name.startsWith("level-"));
            pseudoClassStateChanged(BEFORE, false);
            if (empty || heading == null) {
                setText(null);
                setAccessibleText(null);
                return;
            }
            getStyleClass().add("level-" + heading.level());
            setText(heading.text());
            setAccessibleText(Messages.text("outline.row", heading.level(), heading.text()));
        }
    }
}
