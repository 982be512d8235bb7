package app.byline.ui.library;

import app.byline.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import org.jspecify.annotations.Nullable;

/// The posts that are dragged out of a list, in whichever window of the library: there is one drag at a time. On the
/// dragboard stands only a name for it, for of very many posts it may not be known yet which they are. JavaFX's thread.
public final class DraggedPosts {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private String name = "";
    private CompletionStage<List<PostId>> posts = CompletableFuture.completedStage(List.of());

    /// These are dragged from now on; answers the name for the dragboard.
    String begin(CompletionStage<List<PostId>> dragged) {
        name = UUID.randomUUID().toString();
        posts = dragged;
        return name;
    }

    /// They were let go of. Whoever took them has asked before.
    void end() {
        name = "";
        posts = CompletableFuture.completedStage(List.of());
    }

    /// Those that are dragged under that name; empty where it names no drag, or one of another library.
    Optional<CompletionStage<List<PostId>>> named(@Nullable Object wanted) {
        return name.isEmpty() || !name.equals(wanted) ? Optional.empty() : Optional.of(posts);
    }

    /// Lets posts be dropped on `target` while it is `free`, and hands them to `taken`.
    void onto(Node target, BooleanSupplier free, Consumer<CompletionStage<List<PostId>>> taken) {
        target.setOnDragOver(over -> {
            if (free.getAsBoolean() && in(over).isPresent()) {
                over.acceptTransferModes(PostDrag.MODE);
                over.consume();
            }
        });
        target.setOnDragEntered(entered -> target.pseudoClassStateChanged(
                DROP, free.getAsBoolean() && in(entered).isPresent()));
        target.setOnDragExited(_ -> target.pseudoClassStateChanged(DROP, false));
        target.setOnDragDropped(dropped -> {
            Optional<CompletionStage<List<PostId>>> some = in(dropped).filter(_ -> free.getAsBoolean());
            some.ifPresent(taken);
            dropped.setDropCompleted(some.isPresent());
            dropped.consume();
        });
    }

    private Optional<CompletionStage<List<PostId>>> in(DragEvent drag) {
        return named(PostDrag.name(drag.getDragboard()));
    }
}
