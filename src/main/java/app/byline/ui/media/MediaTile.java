package app.byline.ui.media;

import app.byline.ui.text.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One image, small, with its name. JavaFX's thread.
final class MediaTile {
    static final double WIDE = 130;
    private static final double HIGH = 96;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ImageView small = new ImageView();
    private final Label kind = new Label();
    private final VBox box;

    MediaTile(MediaItem item, Thumbnails thumbnails, boolean chosen) {
        small.setFitWidth(WIDE - 12);
        small.setFitHeight(HIGH);
        small.setPreserveRatio(true);
        kind.getStyleClass().add("media-kind");
        StackPane frame = new StackPane(kind, small);
        frame.setMinSize(WIDE - 12, HIGH);
        frame.setMaxSize(WIDE - 12, HIGH);
        Label name = new Label(item.name());
        name.getStyleClass().add("post-line");
        name.setMaxWidth(WIDE - 12);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        box = new VBox(frame, name);
        box.getStyleClass().add("media-tile");
        box.pseudoClassStateChanged(CHOSEN, chosen);
        box.setAccessibleText(said(item));
        show(item, thumbnails);
    }

    /// What is told of an image to those who don't see it.
    static String said(MediaItem item) {
        return item.alt().isBlank() ? item.name() : Messages.text("media.tile", item.name(), item.alt());
    }

    Node node() {
        return box;
    }

    private void show(MediaItem item, Thumbnails thumbnails) {
        switch (item) {
            case MediaItem.Here here -> {
                kind.setText(kind(here.media().asset().mediaType()));
                thumbnails.small(here.media().asset()).thenAccept(image -> image.ifPresent(this::show));
            }
            case MediaItem.There there -> {
                kind.setText(kind(there.media().mediaType()));
                // It is read on a thread of JavaFX's own, and stays empty where the blog is out of reach.
                show(new Image(
                        there.media().small().orElse(there.media().address()).toString(),
                        Thumbnails.SIDE,
                        Thumbnails.SIDE,
                        true,
                        true,
                        true));
            }
        }
    }

    private void show(Image image) {
        small.setImage(image);
        image.progressProperty().subscribe(done -> {
            if (done.doubleValue() == 1 && !image.isError()) {
                kind.setVisible(false);
            }
        });
    }

    /// What people call such files.
    static String kind(String mediaType) {
        return mediaType
                .substring(mediaType.indexOf('/') + 1)
                .replaceFirst("\\+.*", "")
                .toUpperCase(Locale.ROOT);
    }
}
