package app.byline.ui.library;

import app.byline.exchange.Parcel;
import app.byline.post.PostId;
import app.byline.ui.RowAt;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.dragging.DragOut;
import app.byline.ui.dragging.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Posts dragged out of the list: those that are marked, or the one under the mouse. The library's windows know which
/// by [DraggedPosts]; on the dragboard other programs read what the posts are as files and as text. See
/// docs/decisions/0072-posts-are-dragged-out-as-files.md. JavaFX's thread.
public final class PostDrag {
    static final TransferMode MODE = TransferMode.MOVE;
    private static final DataFormat POSTS = new DataFormat("application/x-byline-posts");

    private PostDrag() {}

    static void from(ListView<PostRow> list, Marks marks, Carrier carrier, DraggedPosts dragged) {
        DragOut.from(
                list,
                carrier,
                Outgoing.Kind.POSTS,
                press -> Optional.of(count(list))
                        .filter(count -> count > 0 && isOnRow(press))
                        .map(count -> new Posts(count, () -> posts(list, marks), carrier, dragged)));
    }

    /// Below the last row there is nothing to be dragged.
    private static boolean isOnRow(MouseEvent press) {
        return press.getTarget() instanceof Node node
                && RowAt.of(node).filter(row -> !row.isEmpty()).isPresent();
    }

    /// Whether posts of a list are dragged, of this window or of another.
    public static boolean carries(Dragboard board) {
        return board.hasContent(POSTS);
    }

    /// By which name [DraggedPosts] knows what is dragged, where these are posts of a list.
    static @Nullable Object name(Dragboard board) {
        return board.getContent(POSTS);
    }

    private static int count(ListView<PostRow> list) {
        return list.getSelectionModel().getSelectedIndices().size();
    }

    private static CompletionStage<List<PostId>> posts(ListView<PostRow> list, Marks marks) {
        PostRow one = list.getSelectionModel().getSelectedItem();
        if (count(list) > 1 || one == null || one.equals(PostRow.UNREAD)) {
            return marks.posts();
        }
        return CompletableFuture.completedStage(List.of(one.id()));
    }

    /// A row that is still read at the press may be known when the drag begins.
    private record Posts(
            int count, Supplier<CompletionStage<List<PostId>>> posts, Carrier carrier, DraggedPosts dragged)
            implements DragOut.Freight {
        @Override
        public CompletionStage<Parcel> pack() {
            return posts.get().thenCompose(carrier::pack);
        }

        /// Other programs copy, or move the files, which are copies.
        @Override
        public TransferMode[] modes(boolean abroad) {
            return abroad ? TransferMode.COPY_OR_MOVE : new TransferMode[] {MODE};
        }

        @Override
        public Map<DataFormat, Object> begin() {
            return Map.of(POSTS, dragged.begin(posts.get()));
        }

        @Override
        public void end() {
            dragged.end();
        }
    }
}
