package app.byline.ui.snippet;

import app.byline.snippet.Variable;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;

/// A button that puts a variable into the field that was written in last. JavaFX's thread.
final class VariableMenu {
    private final MenuButton button = new MenuButton(Messages.text("snippets.variable"));
    private TextInputControl last;

    /// `fields` may have variables; the first is written in until another is. Those of `but` are not offered.
    VariableMenu(List<TextInputControl> fields, List<Variable> but) {
        last = fields.getFirst();
        fields.forEach(field -> field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                last = field;
            }
        }));
        button.setId("snippet-variable");
        for (Variable variable : Variable.values()) {
            if (!but.contains(variable)) {
                written(variable).forEach(written -> button.getItems().add(item(variable, written)));
            }
        }
    }

    MenuButton node() {
        return button;
    }

    private static List<String> written(Variable variable) {
        List<String> all = new ArrayList<>(List.of(variable.written()));
        if (variable == Variable.DATE) {
            all.add("{date:dd.MM.yy}");
            all.add("{date:EEEE, d MMMM}");
        }
        return all;
    }

    private MenuItem item(Variable variable, String written) {
        String key = "snippets.variable." + variable.name().toLowerCase(Locale.ROOT);
        MenuItem item = new MenuItem(written + "   " + Messages.text(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            last.replaceSelection(written);
            last.requestFocus();
        });
        return item;
    }
}
