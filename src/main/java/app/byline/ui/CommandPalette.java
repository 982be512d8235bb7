package app.byline.ui;

import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
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
import org.kordamp.ikonli.javafx.FontIcon;

/// Every command by name, over the window and gone with Escape. Made when it is first asked for. JavaFX's thread.
final class CommandPalette {
    private final StackPane layer;
    private final Supplier<List<Command>> commands;
    private final VBox box = new VBox();
    private final TextField words = new TextField();
    private final ListView<Command> list = new ListView<>();
    private @Nullable Node before;

    /// `layer` is what it is laid over; `commands` is asked for those there are now.
    CommandPalette(StackPane layer, Supplier<List<Command>> commands) {
        this.layer = layer;
        this.commands = commands;
        box.setId("palette");
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        words.setPromptText(Messages.text("palette.prompt"));
        words.setAccessibleText(Messages.text("palette.prompt"));
        words.textProperty().addListener((_, _, _) -> find());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        // A click beside it puts it away.
        words.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        list.setFocusTraversable(false);
        list.setAccessibleText(Messages.text("help.keys"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(Messages.text("palette.nothing")));
        box.getChildren().addAll(words, list);
    }

    boolean isOpen() {
        return layer.getChildren().contains(box);
    }

    void open() {
        if (isOpen()) {
            return;
        }
        before = layer.getScene().getFocusOwner();
        words.clear();
        find();
        layer.getChildren().add(box);
        words.requestFocus();
    }

    void close() {
        Node owner = words.isFocused() ? before : null;
        before = null;
        if (layer.getChildren().remove(box) && owner != null) {
            owner.requestFocus();
        }
    }

    private void find() {
        list.getItems().setAll(matching(commands.get(), words.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// Those whose text has every word, in any order; possible ones first, else in the menu's order.
    static List<Command> matching(List<Command> commands, String words) {
        List<String> wanted = Stream.of(
                        words.strip().toLowerCase(Locale.getDefault()).split("\\s+"))
                .toList();
        List<Command> found = commands.stream()
                .filter(command -> wanted.stream().allMatch(command.text().toLowerCase(Locale.getDefault())::contains))
                .toList();
        return Stream.concat(
                        found.stream().filter(command -> command.enabled().getValue()),
                        found.stream().filter(command -> !command.enabled().getValue()))
                .toList();
    }

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
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
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(command -> command.enabled().getValue())
                .ifPresent(command -> {
                    close();
                    command.run();
                });
    }

    /// Icon, text, key; a command that is off says why.
    private final class Cell extends ListCell<Command> {
        private final StackPane icon = new StackPane();
        private final Label text = new Label();
        private final Label reason = new Label();
        private final Label keys = new Label();
        private final HBox row;

        Cell() {
            icon.getStyleClass().add("palette-icon");
            reason.getStyleClass().add("palette-reason");
            keys.getStyleClass().add("palette-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(icon, text, reason, gap, keys);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0);
            // Before the list takes the focus, which would put the palette away.
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                press.consume();
                if (getItem() != null) {
                    list.getSelectionModel().select(getItem());
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            ObservableValue<Boolean> enabled = command.enabled();
            icon.getChildren().setAll(command.icon().stream().map(FontIcon::new).toList());
            text.setText(command.text());
            reason.setText(enabled.getValue() ? "" : command.reason().orElse(""));
            keys.setText(command.keys()
                    .map(combination -> combination.getDisplayText())
                    .orElse(""));
            row.setDisable(!enabled.getValue());
            setGraphic(row);
        }
    }
}
