package app.byline.ui;

import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.library.SaveState;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A title field and a plain text area.
public final class PlainEditor implements OpenPost, Editing {
    private final PostStore posts;
    private final Autosave autosave;
    private final Background background;
    private final Clock clock;
    private final SimpleObjectProperty<@Nullable PostId> id = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<SaveState> saveState = new SimpleObjectProperty<>(new SaveState.Saved());
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final TextField titleField = new TextField();
    private final TextArea area = new TextArea();
    private final BorderPane pane = new BorderPane(area, titleField, null, null, null);
    private @Nullable Post post;
    private boolean loading;

    public PlainEditor(PostStore posts, Autosave autosave, Background background, Clock clock) {
        this.posts = posts;
        this.autosave = autosave;
        this.background = background;
        this.clock = clock;
        title.bind(titleField.textProperty());
        area.setWrapText(true);
        area.setId("editor");
        titleField.setId("title");
        titleField.textProperty().addListener((_, _, _) -> edited());
        area.textProperty().addListener((_, _, _) -> edited());
        autosave.onState(state -> background.window().execute(() -> saveState.set(state)));
    }

    public Region node() {
        return pane;
    }

    private void edited() {
        if (post != null && !loading) {
            autosave.edited(post.withText(titleField.getText(), area.getText()));
        }
    }

    @Override
    public ObservableValue<@Nullable PostId> id() {
        return id;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public ObservableValue<SaveState> saveState() {
        return saveState;
    }

    @Override
    public void open(PostId wanted) {
        flush().thenCompose(_ -> background.ask(() -> posts.find(wanted)))
                .thenAccept(found -> found.ifPresent(this::show));
    }

    private void show(Post shown) {
        loading = true;
        post = shown;
        titleField.setText(shown.title());
        area.setText(shown.body());
        id.set(shown.id());
        loading = false;
    }

    @Override
    public void begin() {
        flush().thenCompose(_ -> background.ask(() -> posts.save(Post.begin(clock.instant()))))
                .thenAccept(this::show);
    }

    @Override
    public void close() {
        post = null;
        id.set(null);
    }

    @Override
    public CompletionStage<Void> flush() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var _ = autosave.flushAll()
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                done.complete(null);
                            } else {
                                done.completeExceptionally(failure);
                            }
                        },
                        background.window());
        return done;
    }

    @Override
    public void undo() {
        area.undo();
    }

    @Override
    public void redo() {
        area.redo();
    }

    @Override
    public void bold() {}

    @Override
    public void italic() {}

    @Override
    public void link() {}

    @Override
    public void heading() {}

    @Override
    public void insertImage() {}

    @Override
    public void editTitle() {
        titleField.requestFocus();
        titleField.selectAll();
    }

    @Override
    public void editText() {
        area.requestFocus();
    }
}
