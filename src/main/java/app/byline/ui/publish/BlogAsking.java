package app.byline.ui.publish;

import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogKind;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// When the blog was last asked what it offers, and a button that asks it again. JavaFX's thread.
final class BlogAsking {
    private final BlogFactsModel model;
    private final PostDate dates;
    private final Label said = Form.hint("");
    private final Button ask = new Button(Messages.text("details.blog.ask"));
    private final VBox all = new VBox(said, ask);

    BlogAsking(BlogFactsModel model, PostDate dates) {
        this.model = model;
        this.dates = dates;
        ask.setId("blog-ask");
        ask.setOnAction(_ -> model.ask());
        all.getStyleClass().add("form-choices");
        model.blog().subscribe(_ -> show());
        model.facts().subscribe(_ -> show());
        model.asking().subscribe(_ -> show());
    }

    Node node() {
        return all;
    }

    private void show() {
        Optional<Blog> blog = Optional.ofNullable(model.blog().get());
        BlogFacts facts = model.facts().get();
        Form.show(all, blog.filter(one -> one.kind() != BlogKind.SITE).isPresent());
        ask.setDisable(model.asking().get() == BlogFactsModel.Asking.NOW);
        String name = blog.map(Blog::name).orElse("");
        said.setText(
                switch (model.asking().get()) {
                    case NOW -> Messages.text("details.blog.asking", name);
                    case FAILED -> Messages.text("details.blog.failed", name);
                    case NOT ->
                        facts.isKnown()
                                ? Messages.text("details.blog.asked", name, dates.withTime(facts.asked()))
                                : Messages.text("details.blog.unasked", name);
                });
    }
}
