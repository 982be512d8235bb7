package app.byline.ui;

import app.byline.ui.editor.FacingPages;
import app.byline.ui.editor.FacingPages.Page;
import app.byline.ui.tour.TourBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The panes that are shown, as the keys go from one to the next: posts, text, preview or panel, tour. JavaFX's thread.
///
/// @param writing the pane in which the texts are
/// @param side where a preview or a panel stands
/// @param apart the window that the preview may have of its own
record PaneRound(
        ThreePanes panes,
        LibrarySide library,
        Node writing,
        FacingPages pages,
        Node side,
        BesideText beside,
        PreviewWindow apart,
        TourBar tour) {
    /// Gives the keys to the pane that many behind the one that has them.
    void turn(int step) {
        List<Node> shown = new ArrayList<>(panes.shown());
        List<Page> texts = pages.shown().get();
        int text = shown.indexOf(writing);
        shown.remove(text);
        shown.addAll(text, texts.stream().map(PaneRound::node).toList());
        apart.pane().ifPresent(shown::add);
        if (tour.isSeen()) {
            shown.add(tour.node());
        }
        int at = 0;
        for (Node node = focused(); node != null; node = node.getParent()) {
            at = Math.max(at, shown.indexOf(node));
        }
        go(shown.get(Math.floorMod(at + step, shown.size())), texts);
    }

    private @Nullable Node focused() {
        return apart.pane()
                .filter(_ -> apart.isAsking())
                .orElseGet(() -> panes.node().getScene().getFocusOwner());
    }

    private void go(Node wanted, List<Page> texts) {
        if (apart.pane().filter(wanted::equals).isPresent()) {
            apart.focus();
            return;
        }
        if (apart.isAsking()) {
            apart.leave();
        }
        Optional<Page> page =
                texts.stream().filter(each -> node(each).equals(wanted)).findFirst();
        if (page.isPresent()) {
            page.get().editor().editText();
        } else if (wanted.equals(side)) {
            beside.panel().ifPresentOrElse(SidePanel::focus, this::focusPreview);
        } else if (wanted.equals(tour.node())) {
            tour.focus();
        } else {
            library.focus();
        }
    }

    private static Node node(Page page) {
        return page.editor().node();
    }

    private void focusPreview() {
        Node page = side.lookup("#preview-page");
        if (page != null) {
            page.requestFocus();
        }
    }
}
