package app.byline.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A short question over the window, answered by typing, choosing, or both; gone with Escape. JavaFX's thread.
final class Picker {
    private final StackPane layer;
    private final VBox box = new VBox();
    private final TextField words = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private List<Choice> choices = List.of();
    private Function<String, Optional<Choice>> typed = _ -> Optional.empty();
    private @Nullable Node before;

    /// An answer: what it is called, what is said beside it, and what it does.
    record Choice(String text, String note, Runnable action) {}

    /// `layer` is what it is laid over.
    Picker(StackPane layer) {
        this.layer = layer;
        box.setId("picker");
        box.getStyleClass().addAll("palette", "picker");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        words.setId("picker-words");
        words.textProperty().addListener((_, _, _) -> find());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        words.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        list.setId("picker-choices");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        box.getChildren().addAll(words, list);
    }

    /// Asks. `typed` makes an answer of what was typed where that is none of the `choices`.
    void ask(String prompt, String begun, List<Choice> answers, Function<String, Optional<Choice>> newAnswer) {
        close();
        choices = answers;
        typed = newAnswer;
        words.setPromptText(prompt);
        words.setAccessibleText(prompt);
        list.setAccessibleText(prompt);
        words.setText(begun);
        words.selectAll();
        find();
        before = layer.getScene().getFocusOwner();
        layer.getChildren().add(box);
        words.requestFocus();
    }

    private void close() {
        Node owner = words.isFocused() ? before : null;
        before = null;
        if (layer.getChildren().remove(box) && owner != null) {
            owner.requestFocus();
        }
    }

    private void find() {
        String wanted = words.getText().strip();
        String folded = wanted.toLowerCase(Locale.getDefault());
        List<Choice> found = choices.stream()
                .filter(choice -> choice.text().toLowerCase(Locale.getDefault()).contains(folded))
                .toList();
        boolean there = wanted.isEmpty()
                || found.stream().anyMatch(choice -> choice.text().equalsIgnoreCase(wanted));
        list.getItems()
                .setAll(Stream.concat(found.stream(), there ? Stream.empty() : typed.apply(wanted).stream())
                        .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
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
        list.scrollTo(Math.max(0, next - 4));
    }

    private void choose() {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private final class Cell extends ListCell<Choice> {
        private final Label text = new Label();
        private final Label note = new Label();
        private final HBox row;

        Cell() {
            note.getStyleClass().add("palette-keys");
            note.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(text, gap, note);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0);
            // Before the list takes the focus, which would put the question away.
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                press.consume();
                if (getItem() != null) {
                    list.getSelectionModel().select(getItem());
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            text.setText(choice.text());
            note.setText(choice.note());
            setGraphic(row);
        }
    }
}
