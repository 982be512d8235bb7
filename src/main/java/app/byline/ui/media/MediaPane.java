package app.byline.ui.media;

import app.byline.post.PostId;
import app.byline.publish.Blog;
import app.byline.ui.ClearedFirst;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.RoomForPrompt;
import app.byline.ui.Wrapping;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The images of the library or of a blog as small views, with what is known of the chosen one beside them, and how
/// images leave below. JavaFX's thread.
public final class MediaPane {
    private final MediaModel model;
    private final ThumbnailGrid grid;
    private final ChoiceBox<@Nullable Blog> place = new ChoiceBox<>();
    private final TextField words = new TextField();
    private final VBox pane;

    /// `open` shows a post; `carrier` hands over what is dragged out.
    public MediaPane(MediaModel model, Thumbnails thumbnails, PostDate dates, Consumer<PostId> open, Carrier carrier) {
        this.model = model;
        grid = new ThumbnailGrid(model.items(), thumbnails, this::insert, carrier);
        MediaDetails details = new MediaDetails(thumbnails, dates, open, this::insert);
        grid.chosen()
                .subscribe((List<MediaItem> chosen) ->
                        details.show(chosen, model.target().isPresent()));
        grid.node().setPlaceholder(empty());
        HBox.setHgrow(grid.node(), Priority.ALWAYS);
        HBox middle = new HBox(grid.node(), details.node());
        middle.getStyleClass().add("media-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        pane = new VBox(question(), problem(), middle, foot(), new WebRulesForm(model.rules()).node());
        pane.getStyleClass().addAll("panel", "form", "media");
        pane.setId("media");
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the images.
    public void focus() {
        grid.node().requestFocus();
    }

    private void insert() {
        model.insert(grid.chosen().get());
    }

    private Node question() {
        place.setId("media-place");
        FieldName.set(place, Messages.text("media.place"));
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.setConverter(new BlogNames("media.place.library"));
        model.blogs().addListener((ListChangeListener<Blog>) _ -> BlogNames.fill(place, model.blogs()));
        BlogNames.fill(place, model.blogs());
        place.valueProperty().bindBidirectional(model.place());
        words.setId("media-words");
        ClearedFirst.in(words);
        RoomForPrompt.in(words, Messages.text("media.words"), Messages.text("library.search"));
        FieldName.set(words, Messages.text("media.words"));
        words.textProperty().bindBidirectional(model.words());
        words.setOnAction(_ -> model.look());
        HBox.setHgrow(words, Priority.ALWAYS);
        CheckBox unused = new CheckBox(Messages.text("media.unused"));
        unused.setId("media-unused");
        unused.setMinWidth(Region.USE_PREF_SIZE);
        unused.selectedProperty().bindBidirectional(model.unused());
        model.place().subscribe(blog -> Form.show(unused, blog == null));
        FlowRow row = new FlowRow(place, words, unused);
        row.getStyleClass().add("media-question");
        return row;
    }

    private Node problem() {
        Label said = new Label();
        said.setId("media-problem");
        Wrapping.on(said);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("form-problem");
        model.problem().subscribe(problem -> {
            said.setText(problem);
            Form.show(said, !problem.isEmpty());
        });
        return said;
    }

    private Node empty() {
        Label empty = Form.hint("");
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                model.asking().get()
                                        ? "media.asking"
                                        : model.words().get().isBlank() ? "media.none" : "media.none.found"),
                        model.asking(),
                        model.words()));
        return empty;
    }

    private Node foot() {
        Label count = Form.hint("");
        count.setId("media-count");
        model.items().addListener((ListChangeListener<MediaItem>) _ -> count.setText(count()));
        count.setText(count());
        Button more = new Button(Messages.text("media.more"), new FontIcon(Feather.CHEVRON_DOWN));
        more.setId("media-more");
        more.getStyleClass().add(Styles.SMALL);
        more.setOnAction(_ -> model.lookFurther());
        model.more().subscribe(shown -> Form.show(more, shown));
        HBox row = new HBox(count, more);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-when");
        return row;
    }

    private String count() {
        int many = model.items().size();
        return many == 0 ? "" : many == 1 ? Messages.text("media.count.one") : Messages.text("media.count", many);
    }
}
