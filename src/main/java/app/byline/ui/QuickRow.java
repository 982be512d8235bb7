package app.byline.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What [QuickSwitch] leads to, in one line: icon, name, and what is said beside it; what is off says why. JavaFX's
/// thread.
final class QuickRow implements OverList.Row<QuickRow.Found> {
    private final StackPane icon = new StackPane();
    private final Label text = new Label();
    private final Label reason = new Label();
    private final Label note = new Label();
    private final HBox row;

    /// Something that can be gone to or done; `reason` says why not, where it is not possible now.
    record Found(Optional<Ikon> icon, String text, String reason, String note, boolean possible, Runnable action) {
        static Found of(Ikon icon, String text, String note, Runnable action) {
            return new Found(Optional.of(icon), text, "", note, true, action);
        }

        static Found of(Command command) {
            boolean possible = command.enabled().getValue();
            return new Found(
                    command.icon(),
                    command.text(),
                    possible ? "" : command.reason().orElse(""),
                    KeyBindings.said(command),
                    possible,
                    command::run);
        }
    }

    QuickRow() {
        icon.getStyleClass().add("palette-icon");
        reason.getStyleClass().add("palette-reason");
        note.getStyleClass().add("palette-keys");
        note.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(icon, text, reason, gap, note);
        row.getStyleClass().add("palette-row");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Found found) {
        icon.getChildren().setAll(found.icon().stream().map(FontIcon::new).toList());
        text.setText(found.text());
        reason.setText(found.reason());
        note.setText(found.note());
        row.setDisable(!found.possible());
    }
}
