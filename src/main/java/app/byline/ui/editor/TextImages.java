package app.byline.ui.editor;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The images in the text: brought in, shown small beside their lines, and described below it. JavaFX's thread.
public final class TextImages {
    private final WritingArea area;
    private final Pictures pictures;
    private final StackPane page;
    private final Pane box;
    private @Nullable ImageForm form;

    /// `page` is what the text stands on, `box` what a row below it goes into.
    TextImages(WritingArea area, Pictures pictures, StackPane page, Pane box) {
        this.area = area;
        this.pictures = pictures;
        this.page = page;
        this.box = box;
    }

    /// Shows the image in which the caret stands below the text, with its words, and all of them in the margin. To be
    /// called once.
    public void show(ImageForm.Sources sources) {
        form = new ImageForm(area, sources);
        box.getChildren().add(form.node());
        page.getChildren().add(new MarginImages(area, sources, this::describe).node());
    }

    /// Asks for files, and puts their images where the caret stands.
    public void choose() {
        pictures.choose(area.getScene().getWindow());
    }

    /// Gives the keys to the description of the image in which the caret stands; answers whether it stands in one.
    public boolean describe() {
        return form != null && form.describe();
    }

    /// Another post comes in place of this one.
    void leave() {
        if (form != null) {
            form.leave();
        }
    }

    /// The address of the image in which the caret stands, as the text has it.
    public Optional<String> address() {
        return form == null ? Optional.empty() : form.address();
    }
}
