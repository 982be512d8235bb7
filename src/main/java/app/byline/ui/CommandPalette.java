package app.byline.ui;

import app.byline.ui.text.EveryWord;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every command by name, over the window and gone with Escape. Made when it is first asked for. JavaFX's thread.
final class CommandPalette {
    private final OverList<Command> over;

    /// `layer` is what it is laid over; `commands` is asked for those there are now.
    CommandPalette(StackPane layer, Supplier<List<Command>> commands) {
        over = new OverList<>(
                layer,
                new OverList.What<>(
                        words -> matching(commands.get(), words),
                        command -> command.enabled().getValue(),
                        Command::run,
                        CommandRow::new));
        over.box().setId("palette");
        over.words().setPromptText(Messages.text("palette.prompt"));
        FieldName.set(over.words(), Messages.text("palette.prompt"));
        over.list().setAccessibleText(Messages.text("help.keys"));
        over.list().setPlaceholder(new Label(Messages.text("palette.nothing")));
    }

    boolean isOpen() {
        return over.isOpen();
    }

    void open() {
        if (!isOpen()) {
            over.open("");
        }
    }

    void close() {
        over.close();
    }

    /// Those whose text has every word, in any order; possible ones first, else in the menu's order.
    static List<Command> matching(List<Command> commands, String words) {
        EveryWord wanted = EveryWord.of(words);
        List<Command> found =
                commands.stream().filter(command -> wanted.isIn(command.text())).toList();
        return Stream.concat(
                        found.stream().filter(command -> command.enabled().getValue()),
                        found.stream().filter(command -> !command.enabled().getValue()))
                .toList();
    }

    /// Icon, text, key; a command that is off says why.
    private static final class CommandRow implements OverList.Row<Command> {
        private final StackPane icon = new StackPane();
        private final Label text = new Label();
        private final Label reason = new Label();
        private final Label keys = new Label();
        private final HBox row;

        CommandRow() {
            icon.getStyleClass().add("palette-icon");
            reason.getStyleClass().add("palette-reason");
            keys.getStyleClass().add("palette-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(icon, text, reason, gap, keys);
            row.getStyleClass().add("palette-row");
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(Command command) {
            ObservableValue<Boolean> enabled = command.enabled();
            icon.getChildren().setAll(command.icon().stream().map(FontIcon::new).toList());
            text.setText(command.text());
            reason.setText(enabled.getValue() ? "" : command.reason().orElse(""));
            keys.setText(command.keys()
                    .map(combination -> combination.getDisplayText())
                    .orElse(""));
            row.setDisable(!enabled.getValue());
        }
    }
}
