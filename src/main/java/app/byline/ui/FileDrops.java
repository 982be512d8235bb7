package app.byline.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files and folders that are dragged onto a part of the window. JavaFX's thread.
public final class FileDrops {
    private FileDrops() {}

    /// Hands over what is dropped on that node, unless something within it took it. `taken` should not wait.
    public static void take(Node on, Consumer<List<Path>> taken) {
        on.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        on.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            List<File> files = drag.getDragboard().getFiles();
            if (!files.isEmpty()) {
                taken.accept(files.stream().map(File::toPath).toList());
                drag.setDropCompleted(true);
                drag.consume();
            }
        });
    }
}
