package app.byline.ui;

import app.byline.ui.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// The actions on images, each once.
final class ImageCommands {
    final Command describe;
    final Command crop;
    final Command browse;
    final Command takeRemote;

    ImageCommands(MainWindow window, Editing editing, Desk desk, ObservableValue<Boolean> open) {
        describe = Command.of(
                        "describeImage", () -> unlessInAnImage(editing.images().describe(), desk))
                .keys("Shortcut+Alt+Shift+I")
                .icon(Feather.MESSAGE_SQUARE)
                .when(open);
        crop = Command.of("cropImage", () -> unlessInAnImage(window.beside().cropImage(), desk))
                .keys("Shortcut+Alt+Shift+T")
                .icon(Feather.CROP)
                .when(open);
        browse = Command.of("media", window.beside()::media)
                .keys("Shortcut+Alt+I")
                .icon(Feather.GRID);
        takeRemote = Command.of("takeImages", window.images()::takeRemote)
                .icon(Feather.DOWNLOAD)
                .when(open);
    }

    private static void unlessInAnImage(boolean done, Desk desk) {
        if (!done) {
            desk.say(Messages.text("image.none"));
        }
    }

    List<Command> all() {
        return List.of(describe, crop, browse, takeRemote);
    }
}
