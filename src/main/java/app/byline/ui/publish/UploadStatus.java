package app.byline.ui.publish;

import app.byline.publish.UploadProgress;
import app.byline.ui.text.ByteCount;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far images on their way are, with a way to stop them; nothing while none is. JavaFX's thread.
public final class UploadStatus {
    private final HBox box;

    public UploadStatus(UploadModel model) {
        Label said = new Label();
        said.setId("upload-said");
        said.getStyleClass().add("status");
        said.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar(0);
        bar.setId("upload-progress");
        bar.setPrefWidth(90);
        bar.getStyleClass().add(Styles.SMALL);
        bar.setAccessibleText(Messages.text("upload.progress"));
        Button stop = new Button(null, new FontIcon(Feather.X_CIRCLE));
        stop.setId("upload-stop");
        stop.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        stop.setAccessibleText(Messages.text("upload.stop"));
        stop.setTooltip(new Tooltip(Messages.text("upload.stop")));
        stop.setOnAction(_ -> model.stop());
        box = new HBox(said, bar, stop);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("status-group");
        model.now().subscribe(now -> {
            Form.show(box, now.isPresent());
            now.ifPresent(progress -> {
                said.setText(said(progress));
                bar.setProgress(progress.share());
            });
        });
    }

    public Node node() {
        return box;
    }

    private static String said(UploadProgress progress) {
        return Messages.text(
                "upload.said",
                Math.min(progress.done() + 1, progress.all()),
                progress.all(),
                ByteCount.of(progress.sent()),
                ByteCount.of(progress.bytes()));
    }
}
