package app.byline.ui;

import app.byline.ui.publish.ProblemBar;
import app.byline.ui.recovery.CareBar;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The bars at the window's edges and above the text. They keep the places of what is made later: the text does not
/// jump. JavaFX's thread.
final class WindowEdges {
    private final MainWindow.Parts parts;
    private final VBox top = new VBox();
    private final StackPane menus = new StackPane();
    private final StackPane formatting = new StackPane();
    private final StackPane foot = new StackPane();

    WindowEdges(MainWindow.Parts parts) {
        this.parts = parts;
        top.getStyleClass().add("window-top");
        // Where there is little room the publish button's words give way, not the menus' names.
        menus.setId("menus");
        menus.setMinWidth(Region.USE_PREF_SIZE);
        formatting.getStyleClass().add("format-place");
        formatting.setMinWidth(0);
        foot.getStyleClass().add("window-foot");
    }

    Node top() {
        return top;
    }

    /// The bar above the text.
    Node formatting() {
        return formatting;
    }

    Node foot() {
        return foot;
    }

    /// What is not the text.
    List<Node> all() {
        return List.of(top, formatting, foot);
    }

    void makeFoot(Commands commands, BesideText beside) {
        foot.getChildren().setAll(WindowFoot.make(parts, commands, beside));
    }

    /// What stands above, and what is shown over the text; `window` is what it stands in.
    void makeHead(Region window, Commands commands, ThreePanes panes, BesideText beside) {
        top.getChildren()
                .setAll(
                        WindowBars.head(menus, commands, panes, parts.publishing()),
                        WindowBars.notices(
                                window,
                                new CareBar(parts.care(), beside::repairReport).node(),
                                new ProblemBar(
                                                parts.publishing(),
                                                parts.outbox().deeds(),
                                                beside::connect,
                                                beside::signIn)
                                        .node()));
        formatting.getChildren().setAll(WindowBars.format(commands.format));
        parts.editing().showTable(() -> WindowBars.table(commands.tables));
        parts.editing()
                .contextMenu(
                        () -> textMenu(commands),
                        () -> Menus.context(commands.grammar.context()).getItems());
    }

    private static ContextMenu textMenu(Commands commands) {
        ContextMenu menu = Menus.contextOf(commands.ofText());
        menu.setId("text-menu");
        commands.spelling.name(menu);
        return menu;
    }

    void makeMenus(Commands commands) {
        MenuBar bar = Menus.bar(commands.groups());
        Menus.follow(bar, "templates", parts.snippets().templates(), commands.templates::with);
        Menus.follow(bar, "windows", commands.windows.others(), commands.windows::with);
        menus.getChildren().setAll(bar);
        LoneAlt.in(bar.getScene());
        if (menus.getParent() instanceof HBox head) {
            FoldingMenus.in(head, bar);
        }
    }
}
