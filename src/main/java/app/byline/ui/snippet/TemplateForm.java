package app.byline.ui.snippet;

import app.byline.publish.Blog;
import app.byline.snippet.Template;
import app.byline.snippet.Variable;
import app.byline.ui.Wrapping;
import app.byline.ui.media.BlogNames;
import app.byline.ui.publish.Form;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A template as it is written: what title and text begin with, its tags, categories and blog, and what that gives.
/// JavaFX's thread.
final class TemplateForm implements StandingForm {
    private final Template before;
    private final SnippetsModel model;
    private final TextField name = new TextField();
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final TextField tags = new TextField();
    private final TextField categories = new TextField();
    private final ChoiceBox<@Nullable Blog> blog = new ChoiceBox<>();
    private final Sample sample;
    private final VBox form;

    TemplateForm(Template template, SnippetsModel model) {
        before = template;
        this.model = model;
        sample = new Sample(model::sample, model.window());
        fill("template-name", name, template.name());
        fill("template-title", title, template.title());
        Names.fill("template-tags", tags, template.tags());
        Names.fill("template-categories", categories, template.categories());
        text.setId("template-text");
        text.setText(template.text());
        Wrapping.on(text);
        text.setPrefRowCount(8);
        blog.setId("template-blog");
        blog.setConverter(new BlogNames("snippets.blog.any"));
        BlogNames.fill(blog, model.blogs());
        blog.setValue(model.blogs().stream()
                .filter(one -> Optional.of(one.id()).equals(template.blog()))
                .findFirst()
                .orElse(null));
        form = Form.column(
                Form.row("snippets.name", name),
                Form.row("snippets.title", title),
                Form.row("snippets.text", text),
                new VariableMenu(List.of(text, title), List.of(Variable.SELECTION)).node(),
                sample.node(),
                Form.row("snippets.tags", tags),
                Form.row("snippets.categories", categories),
                Form.row("snippets.blog", blog));
        for (TextField field : List.of(name, title, tags, categories)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        text.textProperty().addListener((_, _, _) -> changed());
        blog.valueProperty().addListener((_, _, _) -> changed());
        sample.show(title.getText(), text.getText());
    }

    private static void fill(String id, TextField field, String words) {
        field.setId(id);
        field.setText(words);
    }

    private void changed() {
        sample.show(title.getText(), text.getText());
        model.save(value());
    }

    @Override
    public Node node() {
        return form;
    }

    private Template value() {
        return new Template(
                before.id(),
                name.getText(),
                title.getText(),
                text.getText(),
                Names.of(tags),
                Names.of(categories),
                Optional.ofNullable(blog.getValue()).map(Blog::id));
    }

    @Override
    public String id() {
        return before.id().value();
    }

    @Override
    public void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
