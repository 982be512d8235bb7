package app.byline.ui;

import app.byline.ui.dragging.ImageDrag;
import app.byline.ui.library.PostDrag;
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
            if (takes(drag)) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        on.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            if (takes(drag)) {
                List<File> files = drag.getDragboard().getFiles();
                taken.accept(files.stream().map(File::toPath).toList());
                drag.setDropCompleted(true);
                drag.consume();
            }
        });
    }

    /// Posts of the list and images of the library have files for other programs.
    private static boolean takes(DragEvent drag) {
        return drag.getDragboard().hasFiles()
                && !PostDrag.carries(drag.getDragboard())
                && !ImageDrag.carries(drag.getDragboard());
    }
}
