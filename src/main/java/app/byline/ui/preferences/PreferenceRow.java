package app.byline.ui.preferences;

import app.byline.ui.FieldName;
import app.byline.ui.TypedNumber;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One preference as it is shown: what it is called, how it stands, and the way back to the usual. JavaFX's thread.
final class PreferenceRow {
    private PreferenceRow() {}

    static Node of(Preference<?> preference) {
        Region control = control(preference);
        control.setId("preference-" + preference.id());
        Button usual = usual("preference-" + preference.id() + "-reset", preference.title(), preference::reset);
        shownUnless(usual, preference.isUsual());
        preference.value().addListener((_, _, _) -> shownUnless(usual, preference.isUsual()));
        Region named =
                control instanceof CheckBox ? control : new VBox(Form.row("preference." + preference.id(), control));
        HBox.setHgrow(named, Priority.ALWAYS);
        named.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(named, usual);
        row.getStyleClass().add("preference-row");
        return new VBox(row, note(preference));
    }

    /// There is a way back only from what was changed; its room stays, so that nothing moves.
    private static void shownUnless(Button usual, boolean isUsual) {
        usual.setDisable(isUsual);
        usual.setVisible(!isUsual);
    }

    private static Label note(Preference<?> preference) {
        Label note = Form.hint("");
        note.setId("preference-" + preference.id() + "-note");
        note.textProperty().bind(preference.note());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /// A button back to what Byline came with; `title` is what that is of.
    static Button usual(String id, String title, Runnable action) {
        Button usual = new Button("", new FontIcon(Feather.ROTATE_CCW));
        usual.setId(id);
        usual.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        String words = Messages.text("preferences.usual", title);
        usual.setAccessibleText(words);
        usual.setTooltip(new Tooltip(words));
        usual.setOnAction(_ -> action.run());
        return usual;
    }

    private static <T> Region control(Preference<T> preference) {
        return switch (preference.kind()) {
            case Preference.Kind.Choice<T> choice -> choice(preference, choice);
            case Preference.Kind.Flag _ -> flag(preference);
            case Preference.Kind.Amount number -> number(preference, number);
        };
    }

    private static <T> Region choice(Preference<T> preference, Preference.Kind.Choice<T> choice) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choice.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : choice.name().apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        if (choice.settled()) {
            settle(box, preference.value());
        } else {
            box.valueProperty().bindBidirectional(preference.value());
        }
        return box;
    }

    /// The arrow keys go through a list and choose each on their way: what counts is where they are as it closes.
    private static <T> void settle(ComboBox<T> box, Property<T> value) {
        box.setValue(value.getValue());
        value.addListener((_, _, now) -> box.setValue(now));
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!box.isShowing() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
                key.consume();
                box.show();
            }
        });
        box.valueProperty().addListener((_, _, now) -> {
            if (!box.isShowing()) {
                value.setValue(now);
            }
        });
        box.showingProperty().addListener((_, _, shown) -> {
            if (!shown) {
                value.setValue(box.getValue());
            }
        });
    }

    /// `preference` is of a flag: its kind says so.
    @SuppressWarnings("unchecked")
    private static Region flag(Preference<?> preference) {
        CheckBox box = new CheckBox(preference.title());
        Wrapping.on(box);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(((Preference<Boolean>) preference).value());
        return box;
    }

    /// `preference` is of a number: its kind says so.
    @SuppressWarnings("unchecked")
    private static Region number(Preference<?> preference, Preference.Kind.Amount number) {
        Preference<Integer> numbered = (Preference<Integer>) preference;
        Spinner<Integer> spinner = new Spinner<>(
                number.least(),
                number.most(),
                Objects.requireNonNull(numbered.value().getValue()),
                number.step());
        TypedNumber.in(spinner);
        spinner.setAccessibleText(preference.title());
        FieldName.set(spinner.getEditor(), preference.title());
        spinner.getValueFactory().valueProperty().bindBidirectional(numbered.value());
        return spinner;
    }
}
