package app.byline.ui;

import app.byline.ui.editor.FacingPages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// The open post, or two side by side with a divider between them; the one that the author is at is marked. JavaFX's
/// thread.
final class FacingPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final SplitPane split = new SplitPane();
    private final FacingPages pages;

    FacingPane(FacingPages pages) {
        this.pages = pages;
        split.setId("facing");
        pages.shown().subscribe(this::arrange);
        pages.current().subscribe(_ -> mark());
        pages.share().addListener((_, _, _) -> divide());
        split.widthProperty().addListener((_, _, _) -> divide());
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> dragged());
    }

    SplitPane node() {
        return split;
    }

    /// The keys stay where they are.
    private void arrange(List<FacingPages.Page> shown) {
        Node keys = split.getScene() == null ? null : split.getScene().getFocusOwner();
        List<Node> nodes =
                shown.stream().map(page -> (Node) page.editor().node()).toList();
        if (nodes.size() > 1 && nodes.getFirst().equals(split.getItems().getFirst())) {
            split.getItems().add(nodes.getLast());
        } else if (split.getItems().containsAll(nodes) && nodes.size() == 1) {
            split.getItems().retainAll(nodes);
        } else {
            split.getItems().setAll(nodes);
        }
        mark();
        // A new page gets its width in the next layout, which would move a divider set before it.
        split.layout();
        divide();
        // Without effect on what is no longer shown.
        if (keys != null) {
            keys.requestFocus();
        }
    }

    private void mark() {
        boolean two = pages.shown().get().size() > 1;
        pages.shown().get().forEach(page -> {
            boolean current = page.equals(pages.current().get());
            page.editor().node().pseudoClassStateChanged(CURRENT, two && current);
            page.editor().node().pseudoClassStateChanged(BESIDE, two && !current);
        });
    }

    private void divide() {
        if (split.getDividers().size() == 1) {
            split.setDividerPosition(0, pages.share().get());
        }
    }

    private void dragged() {
        if (split.getDividers().size() == 1) {
            pages.share().set(split.getDividerPositions()[0]);
        }
    }
}
