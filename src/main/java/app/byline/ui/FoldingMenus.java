package app.byline.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;

/// Folds a bar of menus into one menu of menus where it has no room for all their names, as with large text in a small
/// window. JavaFX's thread.
final class FoldingMenus {
    private final MenuBar bar;
    private final HBox head;
    private final List<Menu> all;
    private final Menu one = new Menu(Menus.named("all"));
    /// How wide all the names are beside each other.
    private double full;

    private FoldingMenus(MenuBar bar, HBox head) {
        this.bar = bar;
        this.head = head;
        all = List.copyOf(bar.getMenus());
        one.setId("menu-all");
    }

    /// Folds `bar`, which stands in `head` with what needs room, too.
    static void in(HBox head, MenuBar bar) {
        FoldingMenus folding = new FoldingMenus(bar, head);
        head.widthProperty().addListener((_, _, _) -> folding.fit());
        head.getScene().widthProperty().addListener((_, _, _) -> folding.fit());
        // What stands beside the menus may learn of another text later than they do.
        head.getChildren().stream()
                .filter(node -> !node.equals(bar.getParent()))
                .forEach(node -> node.layoutBoundsProperty().addListener((_, _, _) -> folding.fit()));
        // Names grow with the text.
        bar.heightProperty().addListener((_, _, _) -> folding.measureAnew());
        folding.measureAnew();
    }

    private void measureAnew() {
        unfold();
        bar.applyCss();
        full = bar.prefWidth(-1);
        fit();
    }

    private void fit() {
        if (head.getWidth() <= 0) {
            return;
        }
        if (full > room()) {
            fold();
        } else {
            unfold();
        }
    }

    private double room() {
        double others = 0;
        for (Node node : head.getChildrenUnmodifiable()) {
            if (!node.equals(bar.getParent())) {
                others += node.minWidth(-1);
            }
        }
        // A head that is too wide stands beyond the window's edge.
        double width = Math.min(head.getWidth(), head.getScene().getWidth());
        return width - head.snappedLeftInset() - head.snappedRightInset() - others;
    }

    private void fold() {
        if (!bar.getMenus().contains(one)) {
            bar.getMenus().clear();
            one.getItems().setAll(all);
            bar.getMenus().setAll(one);
        }
    }

    private void unfold() {
        if (bar.getMenus().contains(one)) {
            bar.getMenus().clear();
            one.getItems().clear();
            bar.getMenus().setAll(all);
        }
    }
}
