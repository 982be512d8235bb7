package app.byline.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What a field is called for those who hear it. JavaFX tells a screen reader the name of what holds a text by its
/// label alone; an accessible text would be read in place of what stands in the field. So a field beside which no label
/// is seen has one that is only heard. JavaFX's thread.
public final class FieldName {
    private FieldName() {}

    /// Names a field, a list of choices or a text, or gives it another name.
    public static void set(Node field, String name) {
        if (field.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label) {
            label.setAccessibleText(name);
        } else {
            Label label = new Label();
            // Its own text would be told by what draws it, and nothing does.
            label.setAccessibleText(name);
            label.setLabelFor(field);
        }
    }
}
