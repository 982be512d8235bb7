package app.byline.ui.snippet;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TextField;

/// Names in a field, with commas between. JavaFX's thread.
final class Names {
    private Names() {}

    static List<String> of(TextField field) {
        return Arrays.stream(field.getText().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static void fill(String id, TextField field, List<String> names) {
        field.setId(id);
        field.setText(String.join(", ", names));
    }
}
