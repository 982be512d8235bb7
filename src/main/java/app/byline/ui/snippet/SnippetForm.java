package app.byline.ui.snippet;

import app.byline.snippet.Snippet;
import app.byline.snippet.Variable;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A snippet as it is written: name, abbreviation, text, and what that gives. JavaFX's thread.
final class SnippetForm implements StandingForm {
    private final Snippet before;
    private final SnippetsModel model;
    private final TextField name = new TextField();
    private final TextField abbreviation = new TextField();
    private final Label taken = Form.wrapped("");
    private final TextArea text = new TextArea();
    private final Sample sample;
    private final VBox form;

    SnippetForm(Snippet snippet, SnippetsModel model) {
        before = snippet;
        this.model = model;
        sample = new Sample(model::sample, model.window());
        name.setId("snippet-name");
        name.setText(snippet.name());
        abbreviation.setId("snippet-abbreviation");
        abbreviation.setText(snippet.abbreviation());
        taken.setId("snippet-taken");
        taken.getStyleClass().add("form-problem");
        text.setId("snippet-text");
        text.setText(snippet.text());
        Wrapping.on(text);
        text.setPrefRowCount(8);
        form = Form.column(
                Form.row("snippets.name", name),
                Form.row("snippets.abbreviation", abbreviation),
                taken,
                Form.row("snippets.text", text),
                new VariableMenu(List.of(text), List.of(Variable.NUMBER)).node(),
                sample.node());
        for (TextField field : List.of(name, abbreviation)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        text.textProperty().addListener((_, _, _) -> changed());
        show();
    }

    private void changed() {
        show();
        model.save(value());
    }

    private void show() {
        sample.show("", text.getText());
        Optional<Snippet> other = model.snippets().stream()
                .filter(one -> !one.id().equals(before.id()))
                .filter(one ->
                        !one.abbreviation().isEmpty() && one.abbreviation().equals(value().abbreviation()))
                .findFirst();
        taken.setText(other.map(one -> Messages.text("snippets.taken", one.abbreviation(), one.name()))
                .orElse(""));
        Form.show(taken, other.isPresent());
    }

    @Override
    public Node node() {
        return form;
    }

    @Override
    public String id() {
        return before.id().value();
    }

    private Snippet value() {
        return new Snippet(before.id(), name.getText(), abbreviation.getText(), text.getText());
    }

    @Override
    public void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
