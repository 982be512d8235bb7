package app.byline.ui.editor;

import app.byline.ui.Steered;
import app.byline.ui.editor.Completion.Begun;
import app.byline.ui.editor.Completion.Suggestion;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.ListRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// Suggestions at the caret while something is typed that a [Completion] knows: the arrows choose, Enter or Tab takes,
/// Escape closes until something else is begun, and typing goes on all the while. JavaFX's thread.
final class CompletionPopup {
    private static final int ROWS = 8;

    private final WritingArea area;
    private final ManyCarets carets;
    private Completion completion = new Completions();
    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();
    private Optional<Begun> begun = Optional.empty();
    private boolean closed;
    private long asked;

    private CompletionPopup(WritingArea area, ManyCarets carets) {
        this.area = area;
        this.carets = carets;
        list.setId("suggestions");
        list.setAccessibleText(Messages.text("editor.suggestions"));
        list.getStyleClass().add("suggestions");
        list.setFocusTraversable(false);
        Steered.from(area, list);
        ListRows.tell(list, ROWS);
        list.setCellFactory(_ -> new Cell());
        popup.getContent().add(list);
        popup.setAutoFix(true);
        popup.setAutoHide(true);
        // A click elsewhere is meant there.
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
    }

    static CompletionPopup on(WritingArea area, ManyCarets carets) {
        CompletionPopup popup = new CompletionPopup(area, carets);
        area.caretPositionProperty().addListener((_, _, _) -> popup.look());
        area.writtenChanges().subscribe(_ -> popup.look());
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                popup.popup.hide();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, popup::steer);
        return popup;
    }

    /// Offers what this knows while the author types.
    void complete(Completion newCompletion) {
        completion = newCompletion;
    }

    /// Offers these in the place of the word before the caret, until it moves.
    void offer(String word, List<Suggestion> found) {
        begun = Optional.of(new Begun(word, word.length()));
        closed = false;
        asked++;
        show(found);
    }

    private void look() {
        Optional<Begun> now =
                area.isFocused() && !area.composition().isOn() ? completion.begun(before()) : Optional.empty();
        if (now.equals(begun)) {
            return;
        }
        // Escape is about what is begun, not about what is begun next.
        closed = closed && now.isPresent() && begun.isPresent();
        begun = now;
        long number = ++asked;
        if (now.isEmpty() || closed) {
            popup.hide();
            return;
        }
        completion.suggestions(now.get().typed()).whenComplete((found, failure) -> {
            if (number == asked && !closed) {
                show(failure == null ? found : List.of());
            }
        });
    }

    private String before() {
        int column = area.getCaretColumn();
        String line = area.getParagraph(area.getCurrentParagraph()).getText();
        return line.substring(0, Math.min(column, line.length()));
    }

    private void show(List<Suggestion> found) {
        Optional<Bounds> caret = area.getCaretBounds();
        if (found.isEmpty() || caret.isEmpty() || area.getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        dress(area.getScene(), popup.getScene());
        list.applyCss();
        if (popup.isShowing()) {
            popup.setX(caret.get().getMinX());
            popup.setY(caret.get().getMaxY());
        } else {
            popup.show(area, caret.get().getMinX(), caret.get().getMaxY());
        }
    }

    /// A popup's scene knows nothing of the colours and the text size of the window's.
    private static void dress(Scene window, Scene above) {
        above.getStylesheets().setAll(window.getStylesheets());
        above.getRoot().getStyleClass().setAll(window.getRoot().getStyleClass());
        Set<PseudoClass> wanted = window.getRoot().getPseudoClassStates();
        Set.copyOf(above.getRoot().getPseudoClassStates())
                .forEach(state -> above.getRoot().pseudoClassStateChanged(state, wanted.contains(state)));
        wanted.forEach(state -> above.getRoot().pseudoClassStateChanged(state, true));
    }

    /// Whether that key is about the suggestions that are shown.
    boolean takes(KeyEvent key) {
        return popup.isShowing()
                && switch (key.getCode()) {
                    case DOWN, UP, ENTER, TAB, ESCAPE -> true;
                    default -> false;
                };
    }

    private void steer(KeyEvent key) {
        if (!takes(key)) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER, TAB -> take();
            default -> {
                closed = true;
                popup.hide();
            }
        }
        key.consume();
    }

    private void move(int rows) {
        int next = Math.floorMod(
                list.getSelectionModel().getSelectedIndex() + rows,
                list.getItems().size());
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private void take() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        begun.filter(_ -> chosen != null)
                .ifPresent(now -> chosen.instead()
                        .ifPresentOrElse(taken -> taken.accept(now.length()), () -> put(chosen.text(), now.length())));
    }

    private void put(String text, int before) {
        int caret = area.getCaretPosition();
        carets.complete(area.getText(caret - before, caret), text, place -> paired(text, place));
    }

    /// A closing sign that came with its opening one is typed over.
    private int paired(String text, int caret) {
        boolean there = caret < area.getLength()
                && "]>".indexOf(text.charAt(text.length() - 1)) >= 0
                && area.getText(caret, caret + 1).equals(text.substring(text.length() - 1));
        return there ? 1 : 0;
    }

    private final class Cell extends ListCell<Suggestion> {
        private final Label label = new Label();
        private final Label detail = new Label();
        private final HBox row;

        Cell() {
            detail.getStyleClass().add("suggestion-detail");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(label, gap, detail);
            row.getStyleClass().add("suggestion");
            setPrefWidth(0);
            // Before the list takes the focus from the text.
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                press.consume();
                if (getItem() != null) {
                    list.getSelectionModel().select(getItem());
                    take();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            if (empty || suggestion == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            label.setText(suggestion.label());
            detail.setText(suggestion.detail());
            setAccessibleText(suggestion.label());
            setGraphic(row);
        }
    }
}
