package app.byline.ui.library;

import app.byline.library.PostOrder;
import app.byline.ui.text.Messages;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button by which the list's order is chosen. JavaFX's thread.
final class SortMenu {
    private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.BAR_CHART));

    SortMenu(LibraryModel model) {
        menu.setId("sort");
        menu.getStyleClass().addAll("filter-menu", "sort-menu");
        menu.setAccessibleText(Messages.text("library.sort"));
        menu.setTooltip(new Tooltip(Messages.text("library.sort")));
        ToggleGroup group = new ToggleGroup();
        menu.getItems()
                .setAll(Stream.of(PostOrder.By.values())
                        .map(by -> item(model, by, group))
                        .toList());
        CheckMenuItem reversed = new CheckMenuItem(Messages.text("command.sort.reverse"));
        reversed.setOnAction(
                _ -> model.order().set(new PostOrder(model.order().get().by(), reversed.isSelected())));
        model.order().subscribe(order -> {
            reversed.setSelected(order.reversed());
            reversed.setDisable(order.by() == PostOrder.By.FITTING);
        });
        menu.getItems().addAll(new SeparatorMenuItem(), reversed);
    }

    Node node() {
        return menu;
    }

    private static RadioMenuItem item(LibraryModel model, PostOrder.By by, ToggleGroup group) {
        RadioMenuItem item =
                new RadioMenuItem(Messages.text("command.sort." + by.name().toLowerCase(Locale.ROOT)));
        item.setToggleGroup(group);
        item.setOnAction(_ -> model.order().set(new PostOrder(by, false)));
        model.order().subscribe(order -> item.setSelected(order.by() == by));
        return item;
    }
}
