package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.ui.theme.Themes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The window that says why a library can't be opened.
@Tag("ui")
class OpeningFailureTest {
    private final List<OpeningFailure> tries = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        run(() -> new OpeningFailure(
                        stage,
                        new Themes(FxExecutor.systemColours()),
                        failure(Reason.LOCKED),
                        Path.of("library.byline"),
                        tries::add)
                .show());
    }

    @AfterEach
    void close() {
        run(stage::hide);
    }

    @Test
    void itSaysWhatHappenedAndWhatIsSafe() {
        assertThat(text("#opening-failure")).isEqualTo("Another program has this library open.");
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .toList()))
                .contains("Every post is safe. Close the other program, then try again.");
    }

    @Test
    void eachTryIsOneAndItsEndIsTold() {
        run(again()::fire);
        run(again()::fire);
        assertThat(tries).hasSize(1);
        assertThat(text("#opening-tried")).isEqualTo("Opening the library…");
        run(() -> tries.getFirst().stillFailing(failure(Reason.DISK_FULL)));
        assertThat(text("#opening-failure")).isEqualTo("The disk is full.");
        assertThat(text("#opening-tried")).startsWith("Tried again at ").endsWith("it still can’t be opened.");
        run(again()::fire);
        assertThat(tries).hasSize(2);
        run(tries.getLast()::hide);
        assertThat(stage.isShowing()).isFalse();
    }

    private static DatabaseException failure(Reason reason) {
        return new DatabaseException(reason, "library.byline");
    }

    private Button again() {
        return (Button) onFx(() -> stage.getScene().lookup("#opening-again"));
    }

    private String text(String selector) {
        return onFx(() -> ((Labeled) stage.getScene().lookup(selector)).getText());
    }
}
