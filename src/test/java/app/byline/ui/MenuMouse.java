package app.byline.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;

/// Who opens the menus of a test's window and chooses what stands in them: with a click where a menu of the bar has it.
record MenuMouse(WindowFixture window) {
    /// Opens the menu that leads to that command, and chooses it; fails where it is greyed.
    void click(String command) {
        List<MenuItem> way = WindowFixture.onFx(() -> way(command));
        MenuItem item = way.getLast();
        if (WindowFixture.onFx(item::isDisable)) {
            throw new AssertionError(item.getText() + " is greyed");
        }
        List<Menu> menus =
                way.stream().limit(way.size() - 1L).map(Menu.class::cast).toList();
        WindowFixture.now(() -> {
            menus.getFirst().show();
            if (menus.size() == 1) {
                released(item);
            } else {
                // A menu beside a menu may reach below JavaFX's headless screen, which fails at that.
                item.fire();
            }
            menus.getFirst().hide();
        });
    }

    private List<MenuItem> way(String command) {
        return ((MenuBar) window.node("menu"))
                .getMenus().stream()
                        .flatMap(menu -> way(menu, "item-" + command).stream())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no menu has " + command));
    }

    private static Optional<List<MenuItem>> way(Menu menu, String id) {
        for (MenuItem item : menu.getItems()) {
            if (id.equals(item.getId())) {
                return Optional.of(List.of(menu, item));
            }
            if (item instanceof Menu inner) {
                Optional<List<MenuItem>> rest = way(inner, id);
                if (rest.isPresent()) {
                    return Optional.of(Stream.concat(Stream.of((MenuItem) menu), rest.get().stream())
                            .toList());
                }
            }
        }
        return Optional.empty();
    }

    private static void released(MenuItem item) {
        Node row = Objects.requireNonNull(item.getStyleableNode(), item.getText());
        Event.fireEvent(row, Writer.button(MouseEvent.MOUSE_RELEASED, new Point2D(5, 5), 1));
    }
}
