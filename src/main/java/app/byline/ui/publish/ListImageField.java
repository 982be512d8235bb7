package app.byline.ui.publish;

import app.byline.exchange.HandedImages;
import app.byline.post.Particulars;
import app.byline.ui.dragging.ImageDrag;
import app.byline.ui.library.PostDrag;
import app.byline.ui.text.Messages;
import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The image that stands for a post in lists: seen small, chosen, dropped, taken away. JavaFX's thread.
final class ListImageField {
    private static final double WIDE = 220;

    private final ListImages images;
    private final Runnable taken;
    private final ImageView small = new ImageView();
    private final Label said = Form.hint("");
    private final Button none = new Button(Messages.text("details.image.none"));
    private final Button leave = new Button(Messages.text("details.image.leave"));
    private final VBox all;
    private Optional<String> image = Optional.empty();

    /// `taken` runs when the author has taken it away; one that is chosen comes back with the post.
    ListImageField(ListImages images, Runnable taken) {
        this.images = images;
        this.taken = taken;
        Button choose = new Button(Messages.text("details.image.choose"));
        said.setId("list-image-said");
        choose.setId("list-image");
        choose.setOnAction(_ -> choose());
        none.setId("list-image-none");
        none.setOnAction(_ -> set(Optional.of(Particulars.NO_IMAGE)));
        leave.setId("list-image-leave");
        leave.setOnAction(_ -> set(Optional.empty()));
        small.setFitWidth(WIDE);
        small.setPreserveRatio(true);
        HBox buttons = new HBox(choose, none, leave);
        buttons.getStyleClass().add("form-when");
        all = new VBox(small, said, buttons);
        all.getStyleClass().add("form-choices");
        all.setOnDragOver(this::over);
        all.setOnDragDropped(this::dropped);
        images.failed().subscribe(_ -> say());
    }

    Node node() {
        return all;
    }

    Optional<String> get() {
        return image;
    }

    /// Shows what the post says.
    void show(Optional<String> now) {
        image = now;
        Optional<String> here = now.filter(address -> address.startsWith("media/"));
        // It is read on a thread of JavaFX's own.
        small.setImage(
                here.map(address -> new Image(images.file(address).toUri().toString(), WIDE * 2, 0, true, true, true))
                        .orElse(null));
        Form.show(small, here.isPresent());
        Form.show(none, !now.equals(Optional.of(Particulars.NO_IMAGE)));
        Form.show(leave, now.isPresent());
        say();
    }

    private void say() {
        String key = images.failed().get()
                ? "details.image.failed"
                : image.isEmpty()
                        ? "details.image.unsaid"
                        : image.get().equals(Particulars.NO_IMAGE) ? "details.image.is.none" : "";
        said.setText(key.isEmpty() ? image.orElse("").replaceFirst("^media/[0-9a-f]{12}-", "") : Messages.text(key));
    }

    private void set(Optional<String> now) {
        images.forgetFailure();
        show(now);
        taken.run();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("editor.image.choose"));
        File file = chooser.showOpenDialog(all.getScene().getWindow());
        if (file != null) {
            images.take(file.toPath());
        }
    }

    private void over(DragEvent drag) {
        Dragboard board = drag.getDragboard();
        boolean one = ImageDrag.carries(board)
                ? ImageDrag.addresses(board).size() == 1
                : board.getFiles().size() == 1 && !PostDrag.carries(board);
        if (one) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drop) {
        Dragboard board = drop.getDragboard();
        images.take(new HandedImages(
                ImageDrag.addresses(board),
                board.getFiles().stream().map(File::toPath).toList()));
        drop.setDropCompleted(true);
        drop.consume();
    }
}
