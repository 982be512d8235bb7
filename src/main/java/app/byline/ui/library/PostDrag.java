package app.byline.ui.library;

import app.byline.ui.text.Messages;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Posts dragged out of the list: those that are marked, or the one under the mouse. What is dragged is known here and
/// not on the dragboard, which other programs read. JavaFX's thread.
final class PostDrag {
    static final TransferMode MODE = TransferMode.MOVE;
    private static final DataFormat POSTS = new DataFormat("application/x-byline-posts");

    private PostDrag() {}

    static void from(ListView<PostRow> list) {
        list.setOnDragDetected(begun -> {
            int count = list.getSelectionModel().getSelectedIndices().size();
            if (count > 0) {
                Dragboard board = list.startDragAndDrop(MODE);
                board.setContent(Map.of(POSTS, count, DataFormat.PLAIN_TEXT, Messages.text("library.dragged", count)));
                begun.consume();
            }
        });
    }

    static boolean carries(Dragboard board) {
        return board.hasContent(POSTS);
    }
}
