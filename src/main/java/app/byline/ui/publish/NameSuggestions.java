package app.byline.ui.publish;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// Names offered below a field of names with commas between, as the last of them is typed. JavaFX's thread.
final class NameSuggestions {
    private static final int MOST = 8;

    private final TextField field;
    private final Supplier<List<String>> names;
    private final ContextMenu menu = new ContextMenu();

    private NameSuggestions(TextField field, Supplier<List<String>> names) {
        this.field = field;
        this.names = names;
        field.textProperty().addListener((_, _, _) -> offer());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                menu.hide();
            }
        });
    }

    /// Offers `names`, the likeliest first.
    static void on(TextField field, Supplier<List<String>> names) {
        var _ = new NameSuggestions(field, names);
    }

    private void offer() {
        List<String> fitting = field.isFocused() ? fitting(field.getText(), names.get()) : List.of();
        menu.getItems().setAll(fitting.stream().map(this::item).toList());
        if (fitting.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            field.setText(completed(field.getText(), name));
            field.end();
        });
        return item;
    }

    /// Names that begin like the last one typed, then those that have it within; none while nothing of it is there, or
    /// when it is one already.
    static List<String> fitting(String text, List<String> names) {
        String typed = last(text).toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || names.stream().anyMatch(typed::equalsIgnoreCase)) {
            return List.of();
        }
        List<String> within = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        return Stream.concat(
                        within.stream().filter(name -> begins(name, typed)),
                        within.stream().filter(name -> !begins(name, typed)))
                .limit(MOST)
                .toList();
    }

    private static boolean begins(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).startsWith(typed);
    }

    static String completed(String text, String name) {
        int comma = text.lastIndexOf(',');
        return (comma < 0 ? "" : text.substring(0, comma) + ", ") + name + ", ";
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(',') + 1).strip();
    }
}
