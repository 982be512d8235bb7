package app.byline.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// The actions on images, each once.
final class ImageCommands {
    final Command browse;
    final Command takeRemote;

    ImageCommands(MainWindow window, ObservableValue<Boolean> open) {
        browse = Command.of("media", window.beside()::media)
                .keys("Shortcut+Alt+I")
                .icon(Feather.GRID);
        takeRemote = Command.of("takeImages", window.images()::takeRemote)
                .icon(Feather.DOWNLOAD)
                .when(open);
    }

    List<Command> all() {
        return List.of(browse, takeRemote);
    }
}
