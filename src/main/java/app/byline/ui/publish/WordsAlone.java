package app.byline.ui.publish;

import app.byline.publish.Blog;
import app.byline.publish.LinkedPosts;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/// Tells before and after publishing which links of the open post have no address on its blog, why, and leads to the
/// posts they are about. Not there where every link has one. JavaFX's thread.
final class WordsAlone {
    private static final double WIDE = 340;

    private final PublishModel model;
    private final MenuButton button = new MenuButton();

    WordsAlone(PublishModel model) {
        this.model = model;
        button.setId("words-alone");
        button.getStyleClass().add("words-alone");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        model.wordsAlone().addListener((ListChangeListener<LinkedPosts.Missing>) _ -> show());
        model.blog().subscribe(_ -> show());
        show();
    }

    Node node() {
        return button;
    }

    private void show() {
        List<LinkedPosts.Missing> posts = model.wordsAlone();
        Form.show(button, !posts.isEmpty());
        button.setText(Messages.text("publish.words", posts.size()));
        List<MenuItem> items = new ArrayList<>();
        items.add(why(posts.size()));
        posts.forEach(post -> items.add(item(post)));
        button.getItems().setAll(items);
    }

    private MenuItem why(int links) {
        String blog = Optional.ofNullable(model.blog().get()).map(Blog::name).orElse("");
        // Not a label, which a menu gives one line.
        TextFlow text = new TextFlow();
        text.getChildren().setAll(Wrapping.texts(Messages.text("publish.words.why", links, blog), "words-alone-why"));
        text.setPrefWidth(WIDE);
        CustomMenuItem item = new CustomMenuItem(text, false);
        item.getStyleClass().add("words-alone-item");
        return item;
    }

    private MenuItem item(LinkedPosts.Missing post) {
        MenuItem item = new MenuItem(
                Messages.text(post.post().isPresent() ? "publish.words.open" : "publish.words.none", post.title()));
        item.setMnemonicParsing(false);
        item.setDisable(post.post().isEmpty());
        item.setOnAction(_ -> post.post().ifPresent(model::open));
        return item;
    }
}
