package app.byline.ui;

import app.byline.ui.OtherWindows.Other;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with several windows, each once. JavaFX's thread.
final class WindowCommands {
    final Command another;
    /// Shows the post that is selected in the list, which is the open one, in a window of its own.
    final Command apart;
    final Command close;
    final Command quit;
    private final Command next;
    private final OtherWindows windows;

    WindowCommands(OtherWindows windows, LibraryModel library) {
        this.windows = windows;
        another = Command.of("window.new", windows::another).keys("Shortcut+T").icon(Feather.PLUS_SQUARE);
        apart = Command.of(
                        "window.apart",
                        () -> Optional.ofNullable(library.selected().get()).ifPresent(windows::apart))
                .icon(Feather.EXTERNAL_LINK)
                .when(library.hasSelectedPost());
        next = Command.of("window.next", windows::next)
                .keys("Shortcut+Shift+F6")
                .icon(Feather.CHEVRONS_RIGHT)
                .when(Bindings.isNotEmpty(windows.others()));
        close = Command.of("window.close", windows::close).keys("Shortcut+W").icon(Feather.X_SQUARE);
        quit = Command.of("quit", windows::quit).keys("Shortcut+Q").icon(Feather.LOG_OUT);
    }

    /// Those of the menu of windows, in its order; one for each other window comes behind.
    List<Command> all() {
        return List.of(apart, next);
    }

    ObservableList<Other> others() {
        return windows.others();
    }

    /// What brings that window forward.
    Command with(Other other) {
        String title = other.title().isBlank() ? Messages.text("library.untitled") : other.title();
        return Command.of("window.named", title, other.forward()).icon(Feather.LAYOUT);
    }

    /// One for each other window.
    Stream<Command> forward() {
        return windows.others().stream().map(this::with);
    }
}
