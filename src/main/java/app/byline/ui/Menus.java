package app.byline.ui;

import app.byline.platform.HostSystem;
import app.byline.ui.text.KeyNames;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes menus and buttons out of commands. JavaFX's thread.
final class Menus {
    private static final boolean MAC = HostSystem.current() == HostSystem.MAC;

    private Menus() {}

    static MenuBar bar(List<Commands.Group> groups) {
        MenuBar bar = new MenuBar();
        bar.setId("menu");
        bar.setUseSystemMenuBar(true);
        Map<String, Menu> made = new HashMap<>();
        for (Commands.Group group : groups) {
            Menu menu = new Menu(named(group.id()));
            menu.setId("menu-" + group.id());
            menu.getItems().setAll(items(group.parts(), true));
            made.put(group.id(), menu);
            if (group.within().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
        for (Commands.Group group : groups) {
            if (!group.within().isEmpty()) {
                Menu menu = Objects.requireNonNull(made.get(group.within()));
                Menu more = Objects.requireNonNull(made.get(group.id()));
                group.behind().ifPresentOrElse(command -> behind(menu, command, more), () -> within(menu, more));
            }
        }
        return bar;
    }

    /// What a menu is called, with a `_` before its letter where its name has one; those of macOS have none.
    static String named(String id) {
        String name = Messages.text("menu." + id);
        String letter = "menu." + id + ".letter";
        if (MAC || !Messages.has(letter)) {
            return name;
        }
        int at = name.toUpperCase(Locale.ROOT).indexOf(Messages.text(letter));
        return at < 0 ? name : name.substring(0, at) + "_" + name.substring(at);
    }

    private static void behind(Menu menu, Command command, Menu more) {
        List<String> ids = menu.getItems().stream()
                .map(item -> Objects.toString(item.getId(), ""))
                .toList();
        menu.getItems().add(ids.indexOf("item-" + command.id()) + 1, more);
    }

    /// Menus stand apart from what the menu does itself, and behind it.
    private static void within(Menu menu, Menu more) {
        if (!(menu.getItems().getLast() instanceof Menu)) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(more);
    }

    /// Puts a command for each of these behind what the menu of that name has itself, and keeps to them as they change.
    static <T> void follow(MenuBar bar, String id, ObservableList<T> those, Function<T, Command> command) {
        Menu menu = within(bar.getMenus(), "menu-" + id).orElseThrow();
        List<MenuItem> own = List.copyOf(menu.getItems());
        Runnable list = () -> {
            menu.getItems().setAll(own);
            if (!those.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            those.forEach(one -> menu.getItems().add(item(command.apply(one), false)));
        };
        those.subscribe(list);
        // Menus are made after the first frame; some of those may have been read before.
        list.run();
    }

    private static Optional<Menu> within(List<? extends MenuItem> items, String id) {
        return items.stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .flatMap(menu -> id.equals(menu.getId()) ? Stream.of(menu) : within(menu.getItems(), id).stream())
                .findFirst();
    }

    private static List<MenuItem> items(List<List<Command>> parts, boolean withKeys) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Command> part : parts) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            part.forEach(command -> items.add(item(command, withKeys)));
        }
        return items;
    }

    /// A menu for a right click; its keys are those of the menu bar and not taken twice.
    static ContextMenu context(List<Command> commands) {
        return contextOf(List.of(commands));
    }

    /// The same of parts that stand apart.
    static ContextMenu contextOf(List<List<Command>> parts) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items(parts, false));
        return menu;
    }

    /// What stands for a command in a menu that does not tell its keys.
    static MenuItem item(Command command) {
        return item(command, false);
    }

    /// A menu of these within another; `id` names it in the bundle (`menu.<id>`).
    static Menu within(String id, List<Command> commands) {
        Menu menu = new Menu(Messages.text("menu." + id));
        commands.forEach(command -> menu.getItems().add(item(command)));
        return menu;
    }

    private static MenuItem item(Command command, boolean withKeys) {
        MenuItem item = command.on().isPresent() ? new CheckMenuItem(command.text()) : new MenuItem(command.text());
        item.setId("item-" + command.id());
        item.setMnemonicParsing(false);
        item.disableProperty().bind(impossible(command));
        item.setOnAction(_ -> command.run());
        if (item instanceof CheckMenuItem check) {
            ObservableValue<Boolean> on = command.on().orElseThrow();
            on.subscribe(check::setSelected);
            // A click has turned the sign already, whatever came of it.
            check.addEventHandler(ActionEvent.ACTION, _ -> check.setSelected(on.getValue()));
        }
        if (withKeys) {
            command.binding()
                    .subscribe(keys ->
                            item.setAccelerator(keys.map(KeyNames::inMenu).orElse(null)));
        }
        return item;
    }

    static Node button(Command command) {
        Button button = new Button();
        button.setOnAction(_ -> command.run());
        return dress(button, command);
    }

    /// A button that opens a menu of these; `id` names it in the bundle (`menu.<id>`). A click leaves the caret where
    /// it is.
    static Node button(String id, List<Command> commands) {
        MenuButton button = new MenuButton(Messages.text("menu." + id));
        commands.forEach(command -> button.getItems().add(item(command, false)));
        button.getStyleClass().add(Styles.FLAT);
        button.setId("menu-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    /// A button that stays down while what its command turns on is on.
    static Node toggle(Command command, BooleanProperty on) {
        ToggleButton button = new ToggleButton();
        on.subscribe(button::setSelected);
        button.setOnAction(_ -> {
            command.run();
            button.setSelected(on.get());
        });
        return dress(button, command);
    }

    private static Node dress(ButtonBase button, Command command) {
        button.setId("do-" + command.id());
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        command.icon()
                .ifPresentOrElse(icon -> button.setGraphic(new FontIcon(icon)), () -> button.setGraphic(sign(command)));
        button.setAccessibleText(command.text());
        button.disableProperty().bind(impossible(command));
        // A click leaves the caret where it is.
        button.setFocusTraversable(false);
        Tooltip tooltip = new Tooltip();
        command.binding()
                .subscribe(keys -> tooltip.setText(command.text()
                        + keys.map(combination -> " (" + KeyNames.of(combination) + ")")
                                .orElse("")));
        button.setTooltip(tooltip);
        return button;
    }

    /// What stands for a command of which there is no picture.
    private static Label sign(Command command) {
        Label sign = new Label(Messages.text("command." + command.id() + ".sign"));
        sign.getStyleClass().add("command-sign");
        return sign;
    }

    private static BooleanBinding impossible(Command command) {
        return Bindings.createBooleanBinding(() -> !command.enabled().getValue(), command.enabled());
    }
}
