package app.byline.ui.media;

import app.byline.media.web.WebRules;
import app.byline.ui.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;

/// How images leave: how wide, how well, and whether with the place where they were taken. JavaFX's thread.
final class WebRulesForm {
    private static final int WIDEST = 20_000;

    private final MediaModel model;
    private final Spinner<Integer> width = new Spinner<>(0, WIDEST, 0, 256);
    private final Spinner<Integer> quality = new Spinner<>(1, 100, 1, 5);
    private final CheckBox place = new CheckBox(Messages.text("media.rules.place"));
    private final FlowPane row = new FlowPane();
    private boolean showing;

    WebRulesForm(MediaModel model) {
        this.model = model;
        spinner(width, "width");
        spinner(quality, "quality");
        place.setId("media-rules-place");
        place.selectedProperty().addListener((_, _, _) -> changed());
        row.getChildren()
                .addAll(
                        new Label(Messages.text("media.rules.width")),
                        width,
                        new Label(Messages.text("media.rules.quality")),
                        quality,
                        place);
        row.getStyleClass().add("filters");
        row.setId("media-rules");
        model.rules().subscribe(this::show);
    }

    Node node() {
        return row;
    }

    private void spinner(Spinner<Integer> spinner, String name) {
        spinner.setId("media-rules-" + name);
        spinner.setEditable(true);
        spinner.setPrefWidth(100);
        spinner.getEditor().setAccessibleText(Messages.text("media.rules." + name));
        spinner.valueProperty().addListener((_, _, _) -> changed());
    }

    private void show(WebRules rules) {
        showing = true;
        width.getValueFactory().setValue(Math.min(WIDEST, rules.widest()));
        quality.getValueFactory().setValue(rules.quality());
        place.setSelected(rules.keepsPlace());
        showing = false;
    }

    private void changed() {
        if (!showing) {
            model.change(new WebRules(width.getValue(), quality.getValue(), place.isSelected()));
        }
    }
}
