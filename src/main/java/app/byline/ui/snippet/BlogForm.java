package app.byline.ui.snippet;

import app.byline.publish.Blog;
import app.byline.publish.PostDefaults;
import app.byline.snippet.Template;
import app.byline.snippet.Variable;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What new posts for a blog begin with, as it is written. JavaFX's thread.
final class BlogForm implements StandingForm {
    /// The blog is kept when its author pauses: whoever shows it looks anew each time.
    private static final Duration PAUSE = Duration.millis(400);

    private final Blog blog;
    private final TextArea footer = new TextArea();
    private final TextField tags = new TextField();
    private final TextField categories = new TextField();
    private final ChoiceBox<@Nullable Template> template = new ChoiceBox<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Sample sample;
    private final VBox form;

    BlogForm(Blog blog, SnippetsModel model) {
        this.blog = blog;
        PostDefaults defaults = PostDefaults.of(blog);
        sample = new Sample(text -> model.sample(text, blog), model.window());
        footer.setId("blog-footer");
        footer.setText(defaults.footer());
        Wrapping.on(footer);
        footer.setPrefRowCount(4);
        Names.fill("blog-tags", tags, defaults.tags());
        Names.fill("blog-categories", categories, defaults.categories());
        fillTemplates(model.templates(), defaults.template());
        form = Form.column(
                Form.wrapped(Messages.text("snippets.blog.intro", blog.name())),
                Form.row("snippets.blog.template", template),
                Form.row("snippets.blog.footer", footer),
                new VariableMenu(List.of(footer), List.of(Variable.SELECTION, Variable.CURSOR, Variable.NUMBER)).node(),
                sample.node(),
                Form.row("snippets.tags", tags),
                Form.row("snippets.categories", categories));
        pause.setOnFinished(_ -> model.save(blog.id(), value()));
        List.of(footer.textProperty(), tags.textProperty(), categories.textProperty())
                .forEach(text -> text.addListener((_, _, _) -> changed()));
        template.valueProperty().addListener((_, _, _) -> changed());
        sample.show("", footer.getText());
    }

    private void fillTemplates(List<Template> templates, Optional<String> chosen) {
        template.setId("blog-template");
        template.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Template shown) {
                return shown == null ? Messages.text("snippets.blog.template.none") : shown.name();
            }

            @Override
            public Template fromString(String said) {
                throw new UnsupportedOperationException("it is chosen, never typed");
            }
        });
        template.getItems().add(null);
        template.getItems().addAll(templates);
        template.setValue(templates.stream()
                .filter(one -> chosen.equals(Optional.of(one.id().value())))
                .findFirst()
                .orElse(null));
    }

    private void changed() {
        sample.show("", footer.getText());
        pause.playFromStart();
    }

    private PostDefaults value() {
        return new PostDefaults(
                footer.getText().strip(),
                Names.of(tags),
                Names.of(categories),
                Optional.ofNullable(template.getValue()).map(one -> one.id().value()));
    }

    @Override
    public Node node() {
        return form;
    }

    @Override
    public String id() {
        return blog.id().value();
    }

    @Override
    public void focus() {
        footer.requestFocus();
    }
}
