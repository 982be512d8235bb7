package app.byline.ui.publish;

import app.byline.publish.BlogFacts.Field;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The fields that a blog's plug-ins and theme let a post have: a row for each, as the blog says what may be in it.
/// JavaFX's thread.
final class FieldsForm {
    private final Runnable taken;
    private final VBox form = new VBox();
    private final Map<String, Supplier<Optional<Object>>> values = new LinkedHashMap<>();
    private List<Field> offered = List.of();
    private Map<String, Object> said = Map.of();

    /// `taken` runs at each change that the author makes.
    FieldsForm(Runnable taken) {
        this.taken = taken;
        form.getStyleClass().add("form-part");
        form.setId("fields");
    }

    Node node() {
        return form;
    }

    /// What this blog lets a post have. What the post says stays, also where the blog does not offer it.
    void offer(List<Field> fields) {
        if (!fields.equals(offered)) {
            offered = List.copyOf(fields);
            said = get();
            lay();
        }
    }

    void show(Map<String, Object> fields) {
        if (!get().equals(fields)) {
            said = fields;
            lay();
        }
    }

    /// As the form says it now.
    Map<String, Object> get() {
        Map<String, Object> now = new LinkedHashMap<>(said);
        values.forEach((key, value) -> value.get().ifPresentOrElse(one -> now.put(key, one), () -> now.remove(key)));
        return now;
    }

    private void lay() {
        values.clear();
        List<Node> rows = new ArrayList<>();
        for (Field field : offered) {
            rows.add(row(field));
        }
        form.getChildren().setAll(rows);
    }

    private Node row(Field field) {
        Optional<Object> value = Optional.ofNullable(said.get(field.key()));
        Control control = field.type() == Field.Type.FLAG ? flag(field, value) : text(field, value);
        Label name = new Label(field.key());
        name.getStyleClass().add("form-label");
        name.setLabelFor(control);
        VBox row = new VBox(name, control);
        row.getStyleClass().add("form-row");
        if (!field.description().isBlank()) {
            row.getChildren().add(Form.hint(field.description()));
        }
        if (control instanceof TextField number && field.type() != Field.Type.TEXT) {
            Label wrong = Form.hint(Messages.text(
                    field.type() == Field.Type.INTEGER ? "details.field.integer" : "details.field.number"));
            wrong.getStyleClass().add("wrong");
            number.textProperty()
                    .subscribe(text -> Form.show(
                            wrong, !text.isBlank() && read(field.type(), text).isEmpty()));
            row.getChildren().add(wrong);
        }
        return row;
    }

    private Control flag(Field field, Optional<Object> value) {
        Choice<Boolean> choice = new Choice<>(
                "field-" + field.key(),
                List.of(true, false),
                one -> Messages.text(one.map(yes -> yes ? "details.field.yes" : "details.field.no")
                        .orElse("details.unsaid")),
                taken);
        choice.set(value.filter(Boolean.class::isInstance).map(Boolean.class::cast));
        values.put(field.key(), () -> choice.get().map(Object.class::cast));
        return choice.node();
    }

    /// What can't be a number yet leaves the post with what it had.
    private Control text(Field field, Optional<Object> value) {
        TextField text = new TextField(value.map(String::valueOf).orElse(""));
        text.setId("field-" + field.key());
        values.put(field.key(), () -> {
            String typed = text.getText().strip();
            if (typed.isEmpty()) {
                // The author has emptied it, and the blog is to do so too.
                return field.type() == Field.Type.TEXT ? value.map(_ -> "") : Optional.empty();
            }
            return read(field.type(), typed).or(() -> value);
        });
        text.textProperty().addListener((_, _, _) -> taken.run());
        return text;
    }

    private static Optional<Object> read(Field.Type type, String text) {
        try {
            return switch (type) {
                case INTEGER -> Optional.of(Long.valueOf(text.strip()));
                case NUMBER -> Optional.of(Double.valueOf(text.strip()));
                case TEXT, FLAG -> Optional.of(text.strip());
            };
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
