package app.byline.ui.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// One of a few values, or none: the author says nothing. JavaFX's thread.
final class Choice<T> {
    private final ComboBox<Optional<T>> box = new ComboBox<>();

    /// `words` names a value, or the choice of none; `taken` runs when the author has chosen.
    Choice(String id, List<T> values, Function<Optional<T>, String> words, Runnable taken) {
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> value) {
                return words.apply(Objects.requireNonNullElse(value, Optional.empty()));
            }

            @Override
            public Optional<T> fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed");
            }
        });
        offer(values);
        box.valueProperty().addListener((_, _, _) -> taken.run());
    }

    ComboBox<Optional<T>> node() {
        return box;
    }

    /// Other values to choose from; what is chosen stays.
    void offer(List<T> values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        values.forEach(value -> all.add(Optional.of(value)));
        Optional<T> chosen = get();
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        box.setItems(FXCollections.observableArrayList(all));
        box.setValue(chosen);
    }

    Optional<T> get() {
        return Objects.requireNonNullElse(box.getValue(), Optional.empty());
    }

    void set(Optional<T> value) {
        if (!box.getItems().contains(value)) {
            // The blog does not offer it, and the post says it.
            box.getItems().add(value);
        }
        box.setValue(value);
    }
}
