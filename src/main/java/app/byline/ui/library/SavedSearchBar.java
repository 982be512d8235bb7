package app.byline.ui.library;

import app.byline.library.SavedSearches.SavedSearch;
import app.byline.ui.FieldName;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The saved searches, each a button that runs it, below the search field. F2 renames, Delete forgets. JavaFX's thread.
public final class SavedSearchBar {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final SavedSearchModel model;
    private final BiConsumer<String, Runnable> said;
    private final FlowPane searches = new FlowPane();
    private final TextField name = new TextField();
    private final VBox box = new VBox(searches, name);
    private final List<Subscription> running = new ArrayList<>();
    private Consumer<String> naming = _ -> {};

    /// `said` is told what was done, with the way back.
    public SavedSearchBar(SavedSearchModel model, BiConsumer<String, Runnable> said) {
        this.model = model;
        this.said = said;
        searches.setId("saved-searches");
        searches.getStyleClass().add("filters");
        name.setId("search-name");
        name.setPromptText(Messages.text("library.saved.name"));
        FieldName.set(name, Messages.text("library.saved.name"));
        name.managedProperty().bind(name.visibleProperty());
        name.setVisible(false);
        name.setOnAction(_ -> {
            naming.accept(name.getText());
            name.setVisible(false);
        });
        name.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                name.setVisible(false);
                key.consume();
            }
        });
        name.focusedProperty().addListener((_, _, focused) -> name.setVisible(name.isVisible() && focused));
        searches.visibleProperty().bind(Bindings.isNotEmpty(searches.getChildren()));
        searches.managedProperty().bind(searches.visibleProperty());
        model.all().subscribe(this::show);
        show();
    }

    public Node node() {
        return box;
    }

    /// Asks for the name of what is looked for now.
    public void save() {
        ask("", model::save);
    }

    private void ask(String before, Consumer<String> then) {
        naming = then;
        name.setText(before);
        name.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void show() {
        running.forEach(Subscription::unsubscribe);
        running.clear();
        searches.getChildren().setAll(model.all().stream().map(this::button).toList());
    }

    private Node button(SavedSearch search) {
        Button button = new Button(search.name(), new FontIcon(Feather.BOOKMARK));
        button.getStyleClass().addAll("chip", "saved-search");
        button.setTooltip(new Tooltip(search.words()));
        button.setAccessibleText(Messages.text("library.saved.run", search.name()));
        button.setOnAction(_ -> model.run(search));
        running.add(model.isRunning(search).subscribe(now -> button.pseudoClassStateChanged(RUNNING, now)));
        button.setContextMenu(new ContextMenu(
                item("library.saved.rename", () -> rename(search)),
                item("library.saved.remove", () -> remove(search))));
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> onKey(key.getCode(), search).ifPresent(todo -> {
                    todo.run();
                    key.consume();
                }));
        return button;
    }

    private Optional<Runnable> onKey(KeyCode key, SavedSearch search) {
        return switch (key) {
            case F2 -> Optional.of(() -> rename(search));
            case DELETE -> Optional.of(() -> remove(search));
            default -> Optional.empty();
        };
    }

    private static MenuItem item(String key, Runnable todo) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> todo.run());
        return item;
    }

    private void rename(SavedSearch search) {
        ask(search.name(), newName -> model.rename(search, newName));
    }

    private void remove(SavedSearch search) {
        model.remove(search, (gone, back) -> said.accept(Messages.text("library.saved.removed", gone.name()), back));
    }
}
