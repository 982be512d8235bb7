package app.byline.ui;

import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// The way onto JavaFX's thread: what is given to `execute` runs there, in order. Safe from any thread; beside the
/// application itself the only class that speaks to the toolkit's `Platform`.
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }

    /// Whether the system shows dark or light windows, as it changes. JavaFX's thread.
    public static ObservableValue<ColorScheme> systemColours() {
        return Platform.getPreferences().colorSchemeProperty();
    }
}
