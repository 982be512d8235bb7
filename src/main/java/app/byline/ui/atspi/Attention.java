package app.byline.ui.atspi;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Where the keys go, as those hear it who follow them: a row rather than its list, and what is chosen in a menu that
/// lies over the window. JavaFX's thread.
final class Attention {
    private Attention() {}

    /// What is said to have the keys; empty while another program has them.
    static Optional<Node> now() {
        return owner().map(Attention::within);
    }

    /// The control that has them, of which that may be a part.
    static Optional<Node> owner() {
        List<Window> windows = Window.getWindows();
        return windows.reversed().stream()
                .filter(window -> window instanceof PopupWindow && window.isFocused())
                .flatMap(popup -> in(popup.getScene()).stream())
                .filter(Attention::isOfMenu)
                .findFirst()
                .or(() -> windows.stream()
                        .filter(window -> window instanceof Stage && window.isFocused())
                        .flatMap(window -> in(window.getScene()).stream())
                        .findFirst());
    }

    private static Optional<Node> in(@Nullable Scene scene) {
        return scene == null ? Optional.empty() : menu(scene).or(() -> Optional.ofNullable(scene.getFocusOwner()));
    }

    /// Which of a window's menus the keys are at, open or not.
    private static Optional<Node> menu(Scene scene) {
        return Optional.ofNullable(scene.getRoot().lookup(".menu-bar"))
                .map(bar -> bar.queryAccessibleAttribute(AccessibleAttribute.FOCUS_NODE))
                .filter(Node.class::isInstance)
                .map(Node.class::cast);
    }

    private static Node within(Node owner) {
        return owner.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node item ? item : owner;
    }

    private static boolean isOfMenu(Node node) {
        return switch (new HeardNode(node).role()) {
            case MENU, MENU_ITEM, CHECK_MENU_ITEM, RADIO_MENU_ITEM, POPUP_MENU -> true;
            default -> false;
        };
    }
}
