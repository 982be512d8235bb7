package app.byline.ui.media;

import app.byline.post.PostId;
import app.byline.publish.KeptMedia;
import app.byline.publish.RemoteMedia;
import app.byline.ui.publish.Form;
import app.byline.ui.text.ByteCount;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is known of the chosen images, and what can be done with them. JavaFX's thread.
final class MediaDetails {
    private static final double WIDE = 250;
    private static final int MOST_POSTS = 20;

    private final Thumbnails thumbnails;
    private final PostDate dates;
    private final Consumer<PostId> open;
    private final ImageView large = new ImageView();
    private final VBox facts = new VBox();
    private final Button insert = new Button(Messages.text("media.insert"), new FontIcon(Feather.PLUS));
    private final VBox box;
    private final ScrollPane scroll;

    MediaDetails(Thumbnails thumbnails, PostDate dates, Consumer<PostId> open, Runnable inserted) {
        this.thumbnails = thumbnails;
        this.dates = dates;
        this.open = open;
        large.setFitWidth(WIDE);
        large.setFitHeight(WIDE);
        large.setPreserveRatio(true);
        insert.setId("media-insert");
        insert.getStyleClass().add(Styles.ACCENT);
        insert.setOnAction(_ -> inserted.run());
        facts.getStyleClass().add("form-row");
        box = new VBox(large, facts, insert);
        box.setId("media-details");
        box.getStyleClass().add("media-details");
        scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(WIDE + 40);
        scroll.setPrefWidth(WIDE + 40);
    }

    Node node() {
        return scroll;
    }

    /// `target` says whether there is a post to put them into.
    void show(List<MediaItem> chosen, boolean target) {
        Form.show(scroll, !chosen.isEmpty());
        insert.setDisable(!target);
        insert.setText(
                chosen.size() > 1
                        ? Messages.text("media.insert.several", chosen.size())
                        : Messages.text("media.insert"));
        large.setImage(null);
        facts.getChildren().clear();
        if (chosen.size() == 1) {
            switch (chosen.getFirst()) {
                case MediaItem.Here(KeptMedia media) -> show(media);
                case MediaItem.There(RemoteMedia media) -> show(media);
            }
        }
        Form.show(large, chosen.size() == 1);
    }

    private void show(KeptMedia media) {
        thumbnails.image(media.asset(), (int) (WIDE * 2)).thenAccept(image -> image.ifPresent(large::setImage));
        name(media.asset().fileName());
        line(Messages.text(
                "media.kept",
                MediaTile.kind(media.asset().mediaType()),
                ByteCount.of(media.asset().bytes()),
                dates.of(media.added())));
        if (media.uses().isEmpty()) {
            line(Messages.text("media.use.none"));
        } else {
            line(Messages.text("media.use"));
            media.uses().stream().limit(MOST_POSTS).forEach(use -> {
                Hyperlink link = new Hyperlink(use.title().isBlank() ? Messages.text("library.untitled") : use.title());
                link.setMaxWidth(WIDE);
                link.setOnAction(_ -> open.accept(use.post()));
                facts.getChildren().add(link);
                if (!use.alt().isBlank()) {
                    line(use.alt());
                }
            });
        }
    }

    private void show(RemoteMedia media) {
        large.setImage(
                new Image(media.small().orElse(media.address()).toString(), WIDE * 2, WIDE * 2, true, true, true));
        name(media.title());
        line(Messages.text(
                "media.there",
                MediaTile.kind(media.mediaType()),
                media.width(),
                media.height(),
                ByteCount.of(media.bytes()),
                dates.of(media.time())));
        line(media.alt());
        line(media.caption());
        line(media.address().toString());
    }

    private void name(String text) {
        Label name = line(text);
        name.getStyleClass().add("form-label");
    }

    private Label line(String text) {
        Label line = Form.hint(text);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(WIDE);
        if (!text.isBlank()) {
            facts.getChildren().add(line);
        }
        return line;
    }
}
