package app.byline.ui.publish;

import app.byline.publish.JobId;
import app.byline.publish.UploadProgress;
import app.byline.ui.text.ByteCount;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The images of the post that is on its way, each with how far it is, and a way to stop them; nothing while none is.
/// JavaFX's thread.
public final class UploadList {
    private final Label said = Form.wrapped("");
    private final VBox rows = new VBox();
    private final VBox box;
    private final List<Row> images = new ArrayList<>();
    private @Nullable JobId shown;

    public UploadList(UploadModel model) {
        said.setId("upload-images-said");
        rows.getStyleClass().add("upload-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "upload-scroll");
        Button stop = new Button(Messages.text("upload.stop"));
        stop.setId("upload-images-stop");
        stop.setOnAction(_ -> model.stop());
        stop.setMinWidth(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(said, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("upload-line");
        box = new VBox(line, scroll);
        box.setId("upload-images");
        box.getStyleClass().add("form-row");
        model.now().subscribe(this::show);
    }

    public Node node() {
        return box;
    }

    private void show(Optional<UploadProgress> now) {
        Form.show(box, now.isPresent());
        now.ifPresent(progress -> {
            if (!progress.job().equals(shown) || progress.all() != images.size()) {
                shown = progress.job();
                images.clear();
                progress.images().forEach(image -> images.add(new Row(image.fileName())));
                rows.getChildren().setAll(images.stream().map(Row::node).toList());
            }
            for (int image = 0; image < images.size(); image++) {
                images.get(image).show(progress.images().get(image));
            }
            said.setText(Messages.text(
                    "upload.images",
                    progress.done(),
                    progress.all(),
                    ByteCount.of(progress.sent()),
                    ByteCount.of(progress.bytes())));
        });
    }

    /// One image: its name, how much of it has left, in numbers and as a bar.
    private static final class Row {
        private final Label bytes = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final VBox box;

        Row(String fileName) {
            Label name = new Label(fileName);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            bytes.getStyleClass().add("form-hint");
            bytes.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(name, bytes);
            line.setAlignment(Pos.BASELINE_LEFT);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add(Styles.SMALL);
            bar.setAccessibleText(Messages.text("upload.image.progress", fileName));
            box = new VBox(line, bar);
            box.getStyleClass().add("upload-row");
        }

        Node node() {
            return box;
        }

        void show(UploadProgress.Image image) {
            bar.setProgress(image.there() ? 1 : image.share());
            bytes.setText(words(image));
        }

        private static String words(UploadProgress.Image image) {
            if (image.there()) {
                return Messages.text("upload.image.there");
            }
            return image.sent() == 0
                    ? Messages.text("upload.image.next")
                    : Messages.text("upload.image", ByteCount.of(image.sent()), ByteCount.of(image.bytes()));
        }
    }
}
