package app.byline.ui.fetch;

import app.byline.post.PostId;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemotePost.Status;
import app.byline.ui.TickedCell;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// One post on the blog: whether it is wanted, what it is called, who sees it, since when, and whether it is here.
final class FetchCell extends TickedCell<RemoteItem> {
    private static final PseudoClass PUBLISHED = PseudoClass.getPseudoClass("published");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final PostDate dates;
    private final Label when;
    private final Hyperlink here;
    private Subscription heard = Subscription.EMPTY;

    /// `open` shows a post of the library.
    FetchCell(PostDate dates, Consumer<PostId> open) {
        this(dates, open, new Label(), new Hyperlink(Messages.text("fetch.here")));
    }

    private FetchCell(PostDate dates, Consumer<PostId> open, Label when, Hyperlink here) {
        HBox foot = new HBox(when, gap(), here);
        super(RemoteItem::wanted, foot);
        this.dates = dates;
        this.when = when;
        this.here = here;
        foot.getStyleClass().add("post-facts");
        when.getStyleClass().add("post-line");
        // As wide as the list, so that long titles end in an ellipsis and not in a scroll bar.
        setPrefWidth(0);
        here.setFocusTraversable(false);
        here.setMinWidth(Region.USE_PREF_SIZE);
        here.setOnAction(_ -> {
            RemoteItem item = getItem();
            if (item != null) {
                item.here().get().ifPresent(open);
            }
        });
    }

    @Override
    protected void leave() {
        heard.unsubscribe();
    }

    @Override
    protected void show(RemoteItem item) {
        RemoteEntry entry = item.entry();
        title.setText(title(entry));
        badge.setText(status(entry.status()));
        badge.pseudoClassStateChanged(PUBLISHED, entry.status() == Status.PUBLISHED);
        badge.pseudoClassStateChanged(WAITING, entry.status() == Status.SCHEDULED || entry.status() == Status.PENDING);
        when.setText(dates.withTime(entry.published().orElse(entry.modified())));
        heard = item.here().subscribe(post -> showHere(post));
    }

    private void showHere(Optional<PostId> post) {
        Form.show(here, post.isPresent());
        String told = String.join(", ", title.getText(), badge.getText(), when.getText());
        said.set(post.isPresent() ? told + ", " + here.getText() : told);
    }

    private static String title(RemoteEntry entry) {
        return entry.title().isBlank() ? Messages.text("fetch.untitled") : entry.title();
    }

    private static String status(Status status) {
        return Messages.text("fetch.status." + status.name().toLowerCase(Locale.ROOT));
    }
}
