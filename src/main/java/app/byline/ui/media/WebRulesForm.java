package app.byline.ui.media;

import app.byline.media.web.WebRules;
import app.byline.publish.Blog;
import app.byline.ui.FieldName;
import app.byline.ui.TypedNumber;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How images leave, for every blog or for one: how wide, how well, as what, and whether with the place where they were
/// taken. JavaFX's thread.
final class WebRulesForm {
    private static final int WIDEST = 20_000;

    private final WebRulesModel model;
    private final ChoiceBox<@Nullable Blog> blog = new ChoiceBox<>();
    private final Spinner<Integer> width = new Spinner<>(0, WIDEST, 0, 256);
    private final Spinner<Integer> quality = new Spinner<>(1, 100, 1, 5);
    private final CheckBox common = box("common");
    private final CheckBox place = box("place");
    private final FlowPane row = new FlowPane();
    private boolean showing;

    WebRulesForm(WebRulesModel model) {
        this.model = model;
        blog();
        spinner(width, "width");
        spinner(quality, "quality");
        Button share = new Button(Messages.text("media.rules.share"));
        share.setId("media-rules-share");
        share.getStyleClass().add(Styles.SMALL);
        share.setOnAction(_ -> model.share());
        model.own().subscribe(own -> Form.show(share, own));
        row.getChildren()
                .addAll(named("blog", blog), named("width", width), named("quality", quality), common, place, share);
        row.setRowValignment(VPos.CENTER);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("filters");
        row.setId("media-rules");
        model.rules().subscribe(this::show);
    }

    Node node() {
        return row;
    }

    private void blog() {
        blog.setId("media-rules-blog");
        FieldName.set(blog, Messages.text("media.rules.blog"));
        blog.setConverter(new BlogNames("media.rules.all"));
        model.blogs().addListener((ListChangeListener<Blog>) _ -> BlogNames.fill(blog, model.blogs()));
        BlogNames.fill(blog, model.blogs());
        blog.valueProperty().bindBidirectional(model.blog());
    }

    /// What it is and what it is set to go into the next line together.
    private static Node named(String name, Control control) {
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(Form.wrapped(Messages.text("media.rules." + name)), control);
        both.getStyleClass().add("media-rule");
        return both;
    }

    private CheckBox box(String name) {
        CheckBox box = new CheckBox(Messages.text("media.rules." + name));
        box.setId("media-rules-" + name);
        box.selectedProperty().addListener((_, _, _) -> changed());
        return box;
    }

    private void spinner(Spinner<Integer> spinner, String name) {
        spinner.setId("media-rules-" + name);
        TypedNumber.in(spinner);
        spinner.getEditor().setPrefColumnCount(5);
        spinner.setAccessibleText(Messages.text("media.rules." + name));
        FieldName.set(spinner.getEditor(), Messages.text("media.rules." + name));
        spinner.valueProperty().addListener((_, _, _) -> changed());
    }

    private void show(WebRules rules) {
        showing = true;
        width.getValueFactory().setValue(Math.min(WIDEST, rules.widest()));
        quality.getValueFactory().setValue(rules.quality());
        common.setSelected(rules.common());
        place.setSelected(rules.keepsPlace());
        showing = false;
    }

    private void changed() {
        if (!showing) {
            model.change(new WebRules(width.getValue(), quality.getValue(), place.isSelected(), common.isSelected()));
        }
    }
}
