package app.byline.ui;

import app.byline.database.DatabaseException;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What is shown in place of the window when the library can't be opened: what happened, what is safe, what to do, and
/// a button to try it again. JavaFX's thread.
public final class OpeningFailure {
    private final Stage stage;
    private final Label happened = new Label();
    private final Label next = new Label();
    private final Label tried = new Label();
    private final Button again = new Button(Messages.text("opening.again"));

    /// `tryAgain` opens the library once more; what becomes of it is told by [#stillFailing], or [#hide].
    public OpeningFailure(
            Stage stage,
            Themes themes,
            @Nullable DatabaseException failure,
            Path library,
            Consumer<OpeningFailure> tryAgain) {
        this.stage = stage;
        happened.setId("opening-failure");
        happened.getStyleClass().add("empty-title");
        Label file = new Label(Messages.text("opening.file", library));
        file.getStyleClass().add("status");
        tried.setId("opening-tried");
        tried.getStyleClass().add("status");
        again.setId("opening-again");
        again.setDefaultButton(true);
        again.setOnAction(_ -> {
            again.setDisable(true);
            tried.setText(Messages.text("opening.trying"));
            tryAgain.accept(this);
        });
        Button close = new Button(Messages.text("command.quit"));
        close.setCancelButton(true);
        close.setOnAction(_ -> stage.hide());
        for (Label label : new Label[] {happened, next, file, tried}) {
            Wrapping.on(label);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        HBox buttons = new HBox(again, close);
        buttons.getStyleClass().add("problem-buttons");
        VBox box = new VBox(happened, next, file, buttons, tried);
        box.getStyleClass().add("opening-failure");
        tell(failure);
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("opening");
        double em = themes.textSize().get().pixels();
        Scene scene = new Scene(scroll, 40 * em, 23 * em);
        themes.dress(scene);
        stage.setScene(scene);
        // Where a library was open before, its post gave the title.
        stage.titleProperty().unbind();
        stage.setTitle(Messages.text("app.name"));
        WindowFrame.dress(stage);
    }

    public void show() {
        stage.show();
    }

    public void hide() {
        stage.hide();
    }

    /// The library could not be opened this time either; the reason may be another.
    public void stillFailing(@Nullable DatabaseException failure) {
        tell(failure);
        String time =
                LocalTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM));
        tried.setText(Messages.text("opening.still", time));
        again.setDisable(false);
        again.requestFocus();
    }

    private void tell(@Nullable DatabaseException failure) {
        DatabaseException.Reason reason = failure == null ? DatabaseException.Reason.FAILED : failure.reason();
        String key = "opening." + reason.name().toLowerCase(Locale.ROOT);
        happened.setText(Messages.text(key));
        next.setText(Messages.text(key + ".next"));
    }
}
