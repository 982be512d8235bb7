package app.byline.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What tells how much is written, each once. JavaFX's thread.
final class CountCommands {
    private final List<Command> all;

    /// `open` says whether a post is open.
    CountCommands(BesideText beside, ObservableValue<Boolean> open) {
        all = List.of(
                Command.of("counts", beside::counts)
                        .keys("Shortcut+Alt+W")
                        .icon(Feather.TARGET)
                        .when(open),
                Command.of("statistics", beside::statistics).icon(Feather.BAR_CHART_2));
    }

    /// All of them, in the menu's order.
    List<Command> all() {
        return all;
    }
}
