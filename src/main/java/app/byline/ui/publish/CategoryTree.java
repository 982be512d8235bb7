package app.byline.ui.publish;

import app.byline.publish.BlogFacts.Category;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The blog's categories as a tree of boxes, in step with a field of names, in which others can be typed. JavaFX's
/// thread.
final class CategoryTree {
    /// In `em`s.
    private static final double INDENT = 1.4;

    private final TextField field;
    private final VBox boxes = new VBox();
    private final ScrollPane scroll = new ScrollPane(boxes);
    private boolean following;

    CategoryTree(TextField field) {
        this.field = field;
        scroll.setId("category-tree");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("category-tree");
        scroll.setAccessibleText(Messages.text("details.categories"));
        field.textProperty().addListener((_, _, _) -> follow());
        show(List.of());
    }

    Node node() {
        return scroll;
    }

    /// Parents come before their children.
    void show(List<Category> categories) {
        List<Node> made = new ArrayList<>();
        for (Category category : categories) {
            CheckBox box = new CheckBox(category.name());
            box.setMnemonicParsing(false);
            box.selectedProperty().addListener((_, _, chosen) -> chosen(category.name(), chosen));
            VBox row = new VBox(box);
            row.setPadding(new Insets(
                    0, 0, 0, category.depth() * INDENT * box.getFont().getSize()));
            made.add(row);
        }
        boxes.getChildren().setAll(made);
        Form.show(scroll, !made.isEmpty());
        follow();
    }

    private void chosen(String name, boolean chosen) {
        if (following) {
            return;
        }
        List<String> names = new ArrayList<>(DetailsPane.names(field));
        names.removeIf(name::equalsIgnoreCase);
        if (chosen) {
            names.add(name);
        }
        field.setText(String.join(", ", names));
    }

    private void follow() {
        List<String> names = DetailsPane.names(field);
        following = true;
        for (Node row : boxes.getChildren()) {
            CheckBox box = (CheckBox) ((VBox) row).getChildren().getFirst();
            box.setSelected(names.stream().anyMatch(box.getText()::equalsIgnoreCase));
        }
        following = false;
    }
}
