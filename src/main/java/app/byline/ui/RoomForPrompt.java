package app.byline.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;

/// A field that says what belongs into it in the longest of its prompts that it has room for, so that none is cut, and
/// that is never narrower than the last of them. JavaFX's thread.
public final class RoomForPrompt {
    /// In pixels, beside the words: where the caret stands.
    private static final double CARET = 4;

    private final TextField field;
    private final List<String> prompts;

    private RoomForPrompt(TextField field, List<String> prompts) {
        this.field = field;
        this.prompts = prompts;
    }

    /// `longest` first; the same in fewer words follows.
    public static void in(TextField field, String longest, String... shorter) {
        RoomForPrompt room = new RoomForPrompt(
                field, Stream.concat(Stream.of(longest), Stream.of(shorter)).toList());
        InvalidationListener fit = _ -> room.fit();
        Stream.of(field.widthProperty(), field.fontProperty(), field.insetsProperty())
                .forEach(each -> each.addListener(fit));
        field.setPromptText(longest);
        room.fit();
    }

    private void fit() {
        field.setMinWidth(width(prompts.getLast()));
        field.setPromptText(prompts.stream()
                .filter(prompt -> width(prompt) <= field.getWidth())
                .findFirst()
                .orElse(prompts.getLast()));
    }

    private double width(String prompt) {
        Insets around = field.getInsets();
        return RoomForWords.drawn(prompt, field.getFont()) + around.getLeft() + around.getRight() + CARET;
    }
}
