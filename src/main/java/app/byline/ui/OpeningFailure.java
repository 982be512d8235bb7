package app.byline.ui;

import app.byline.database.DatabaseException;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What is shown in place of the window when the library can't be opened: what happened, what is safe, what to do.
/// JavaFX's thread.
public final class OpeningFailure {
    private final Stage stage;

    public OpeningFailure(Stage stage, Themes themes, @Nullable DatabaseException failure, Path library) {
        this.stage = stage;
        String key = "opening."
                + (failure == null ? DatabaseException.Reason.FAILED : failure.reason())
                        .name()
                        .toLowerCase(Locale.ROOT);
        Label happened = new Label(Messages.text(key));
        happened.setId("opening-failure");
        happened.getStyleClass().add("empty-title");
        Label next = new Label(Messages.text(key + ".next"));
        Label file = new Label(Messages.text("opening.file", library));
        file.getStyleClass().add("status");
        Button close = new Button(Messages.text("command.quit"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> stage.hide());
        for (Label label : new Label[] {happened, next, file}) {
            label.setWrapText(true);
        }
        VBox box = new VBox(happened, next, file, close);
        box.getStyleClass().add("opening-failure");
        Scene scene = new Scene(box, 560, 300);
        themes.dress(scene);
        stage.setScene(scene);
        stage.setTitle(Messages.text("app.name"));
        WindowFrame.dress(stage);
    }

    public void show() {
        stage.show();
    }
}
