package app.byline.ui.library;

import app.byline.post.PostId;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.dragging.Outgoing;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.control.ListView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Posts dragged out of the list: those that are marked, or the one under the mouse. The library's windows know which
/// by [DraggedPosts]; on the dragboard other programs read what the posts are as files and as text. See
/// docs/decisions/0072-posts-are-dragged-out-as-files.md. JavaFX's thread.
public final class PostDrag {
    static final TransferMode MODE = TransferMode.MOVE;
    private static final DataFormat POSTS = new DataFormat("application/x-byline-posts");

    private final ListView<PostRow> list;
    private final Marks marks;
    private final Outgoing outgoing;
    private final DraggedPosts dragged;

    private PostDrag(ListView<PostRow> list, Marks marks, Outgoing outgoing, DraggedPosts dragged) {
        this.list = list;
        this.marks = marks;
        this.outgoing = outgoing;
        this.dragged = dragged;
    }

    static void from(ListView<PostRow> list, Marks marks, Carrier carrier, DraggedPosts dragged) {
        Outgoing outgoing = new Outgoing(carrier, Clock.systemUTC(), Outgoing.Kind.POSTS);
        PostDrag drag = new PostDrag(list, marks, outgoing, dragged);
        list.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                outgoing.press(drag.count(), () -> drag.posts().thenCompose(carrier::pack));
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved -> {
            if (outgoing.isWorthWaiting()) {
                moved.setDragDetect(false);
            }
        });
        list.setOnDragDetected(drag::begin);
        list.setOnDragDone(done -> {
            outgoing.end(done.getTransferMode() != null);
            dragged.end();
            done.consume();
        });
    }

    /// Whether posts of a list are dragged, of this window or of another.
    public static boolean carries(Dragboard board) {
        return board.hasContent(POSTS);
    }

    /// By which name [DraggedPosts] knows what is dragged, where these are posts of a list.
    static @Nullable Object name(Dragboard board) {
        return board.getContent(POSTS);
    }

    private int count() {
        return list.getSelectionModel().getSelectedIndices().size();
    }

    private CompletionStage<List<PostId>> posts() {
        PostRow one = list.getSelectionModel().getSelectedItem();
        if (count() > 1 || one == null || one.equals(PostRow.UNREAD)) {
            return marks.posts();
        }
        return CompletableFuture.completedStage(List.of(one.id()));
    }

    private void begin(MouseEvent begun) {
        if (count() > 0) {
            Map<DataFormat, Object> content = new HashMap<>(outgoing.begin());
            // Other programs copy, or move the files, which are copies.
            Dragboard board =
                    list.startDragAndDrop(content.isEmpty() ? new TransferMode[] {MODE} : TransferMode.COPY_OR_MOVE);
            content.put(POSTS, dragged.begin(posts()));
            board.setContent(content);
            begun.consume();
        }
    }
}
