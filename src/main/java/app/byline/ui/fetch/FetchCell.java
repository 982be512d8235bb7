package app.byline.ui.fetch;

import app.byline.post.PostId;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemotePost.Status;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One post on the blog: whether it is wanted, what it is called, who sees it, since when, and whether it is here.
final class FetchCell extends ListCell<RemoteItem> {
    private static final PseudoClass PUBLISHED = PseudoClass.getPseudoClass("published");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final PostDate dates;
    private final CheckBox tick = new CheckBox();
    private final Label title = new Label();
    private final Label status = new Label();
    private final Label when = new Label();
    private final Hyperlink here = new Hyperlink(Messages.text("fetch.here"));
    private final HBox box;
    private @Nullable RemoteItem bound;
    private Subscription heard = Subscription.EMPTY;

    /// `open` shows a post of the library.
    FetchCell(PostDate dates, Consumer<PostId> open) {
        this.dates = dates;
        tick.setFocusTraversable(false);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("post-title");
        status.getStyleClass().add("badge");
        status.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().add("post-line");
        here.setFocusTraversable(false);
        here.setMinWidth(Region.USE_PREF_SIZE);
        here.setOnAction(_ -> {
            if (bound != null) {
                bound.here().get().ifPresent(open);
            }
        });
        HBox head = new HBox(title, gap(), status);
        head.getStyleClass().add("post-facts");
        HBox foot = new HBox(when, gap(), here);
        foot.getStyleClass().add("post-facts");
        VBox text = new VBox(head, foot);
        text.getStyleClass().add("entry");
        HBox.setHgrow(text, Priority.ALWAYS);
        box = new HBox(tick, text);
        box.getStyleClass().add("import-row");
        setPrefWidth(0);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    @Override
    protected void updateItem(@Nullable RemoteItem item, boolean empty) {
        super.updateItem(item, empty);
        heard.unsubscribe();
        heard = Subscription.EMPTY;
        if (bound != null) {
            tick.selectedProperty().unbindBidirectional(bound.wanted());
            bound = null;
        }
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        bound = item;
        tick.selectedProperty().bindBidirectional(item.wanted());
        show(item.entry());
        heard = item.here().subscribe(post -> showHere(item, post));
        setGraphic(box);
    }

    private void show(RemoteEntry entry) {
        title.setText(title(entry));
        status.setText(status(entry.status()));
        status.pseudoClassStateChanged(PUBLISHED, entry.status() == Status.PUBLISHED);
        status.pseudoClassStateChanged(WAITING, entry.status() == Status.SCHEDULED || entry.status() == Status.PENDING);
        when.setText(dates.withTime(entry.published().orElse(entry.modified())));
    }

    private void showHere(RemoteItem item, Optional<PostId> post) {
        here.setVisible(post.isPresent());
        here.setManaged(post.isPresent());
        String said = String.join(", ", title(item.entry()), status(item.entry().status()), when.getText());
        setAccessibleText(post.isPresent() ? said + ", " + here.getText() : said);
    }

    private static String title(RemoteEntry entry) {
        return entry.title().isBlank() ? Messages.text("fetch.untitled") : entry.title();
    }

    private static String status(Status status) {
        return Messages.text("fetch.status." + status.name().toLowerCase(Locale.ROOT));
    }
}
