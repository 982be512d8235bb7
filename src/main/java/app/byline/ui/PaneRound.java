package app.byline.ui;

import app.byline.ui.tour.TourBar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// The panes that are shown, as the keys go from one to the next: posts, text, preview or panel, tour. JavaFX's thread.
///
/// @param writing the pane of the text
/// @param side where a preview or a panel stands
record PaneRound(
        ThreePanes panes, LibrarySide library, Node writing, Node side, BesideText beside, TourBar tour, Editing text) {
    /// Gives the keys to the pane that many behind the one that has them.
    void turn(int step) {
        List<Node> shown = new ArrayList<>(panes.node().getItems());
        if (tour.isSeen()) {
            shown.add(tour.node());
        }
        int at = 0;
        for (Node node = panes.node().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            at = Math.max(at, shown.indexOf(node));
        }
        Node wanted = shown.get(Math.floorMod(at + step, shown.size()));
        if (wanted.equals(writing)) {
            text.editText();
        } else if (wanted.equals(side)) {
            beside.panel().ifPresentOrElse(SidePanel::focus, this::focusPreview);
        } else if (wanted.equals(tour.node())) {
            tour.focus();
        } else {
            library.focus();
        }
    }

    private void focusPreview() {
        Node page = side.lookup("#preview-page");
        if (page != null) {
            page.requestFocus();
        }
    }
}
