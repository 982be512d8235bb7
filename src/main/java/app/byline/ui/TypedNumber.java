package app.byline.ui;

import javafx.scene.Scene;
import javafx.scene.control.Spinner;

/// A number that is typed: it is selected when the keys come to it, as in other programs, so that what is typed takes
/// its place; a click puts the caret where it is. JavaFX gives the keys to the spinner and not to its field, which
/// takes that for a reason to select nothing. JavaFX's thread.
public final class TypedNumber {
    private static final FxExecutor LATER = new FxExecutor();

    private TypedNumber() {}

    /// From now on that spinner's is one.
    public static void in(Spinner<?> spinner) {
        spinner.setEditable(true);
        spinner.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, owner) -> {
            if (spinner.equals(owner) && !spinner.isPressed()) {
                // The field hears of it, too, before or after.
                LATER.execute(spinner.getEditor()::selectAll);
            }
        });
    }
}
