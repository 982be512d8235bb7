package app.byline.ui.library;

import app.byline.library.PostSearch;
import app.byline.library.SearchFilter;
import app.byline.library.SearchFilter.Field;
import app.byline.library.SearchFilter.State;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The filters of a search: each a chip that a click takes away, and a menu of those that can be added. What is chosen
/// here is written into the search field, where it can be typed as well. JavaFX's thread.
final class FilterBar {
    private final LibraryModel model;
    private final FlowPane chips = new FlowPane();
    private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.FILTER));
    private final Menu tags = new Menu(Messages.text("library.filter.tags"));

    FilterBar(LibraryModel model) {
        this.model = model;
        chips.setId("filters");
        chips.getStyleClass().add("filters");
        menu.setId("filter");
        menu.getStyleClass().add("filter-menu");
        menu.setAccessibleText(Messages.text("library.filter"));
        menu.setTooltip(new Tooltip(Messages.text("library.filter")));
        menu.getItems().setAll(items());
        menu.setOnShowing(_ -> readTags());
        model.query().subscribe(query -> show(query.filters()));
    }

    /// The chips, taking no room while there are none.
    Node chips() {
        return chips;
    }

    /// The button that opens the menu.
    Node menu() {
        return menu;
    }

    private void show(List<SearchFilter> filters) {
        chips.getChildren().setAll(filters.stream().map(this::chip).toList());
        chips.setVisible(!filters.isEmpty());
        chips.setManaged(!filters.isEmpty());
    }

    private Node chip(SearchFilter filter) {
        Button chip = new Button(text(filter), new FontIcon(Feather.X));
        chip.getStyleClass().add("chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(Messages.text("library.filter.remove", text(filter)));
        chip.setOnAction(_ -> model.drop(filter));
        return chip;
    }

    private static String text(SearchFilter filter) {
        String kind = switch (filter.field()) {
            case IS -> Messages.text(key(filter.value()));
            case HAS -> Messages.text("library.filter.has." + filter.value().toLowerCase(Locale.ROOT));
            default ->
                Messages.text("library.filter." + filter.field().name().toLowerCase(Locale.ROOT), filter.value());
        };
        return filter.negated() ? Messages.text("library.filter.not", kind) : kind;
    }

    private static String key(String state) {
        return "library.filter.is." + state.toLowerCase(Locale.ROOT);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (State state : State.values()) {
            String name = state.name().toLowerCase(Locale.ROOT);
            items.add(item(Messages.text(key(name)), new SearchFilter(Field.IS, name, false)));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(Messages.text("library.filter.has.image"), new SearchFilter(Field.HAS, "image", false)));
        SearchFilter unfiled = new SearchFilter(Field.HAS, "collection", true);
        items.add(item(text(unfiled), unfiled));
        items.add(tags);
        // A menu without items does not open, and these are read when it is asked for.
        tags.getItems().setAll(none());
        return items;
    }

    private MenuItem item(String text, SearchFilter filter) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> model.add(filter));
        return item;
    }

    private static MenuItem none() {
        MenuItem none = new MenuItem(Messages.text("library.filter.tags.none"));
        none.setDisable(true);
        return none;
    }

    private void readTags() {
        model.labels(PostSearch.Label.TAG).thenAccept(found -> {
            Stream<MenuItem> named = found.entrySet().stream()
                    .map(tag -> item(
                            Messages.text("library.filter.tags.one", tag.getKey(), tag.getValue()),
                            new SearchFilter(Field.TAG, tag.getKey(), false)));
            tags.getItems().setAll(found.isEmpty() ? List.of(none()) : named.toList());
        });
    }
}
