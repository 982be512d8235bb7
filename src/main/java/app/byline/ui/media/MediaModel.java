package app.byline.ui.media;

import app.byline.platform.SecretsException;
import app.byline.post.PostId;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.MediaListing;
import app.byline.publish.Blogs;
import app.byline.publish.ImageSettings;
import app.byline.publish.KeptMedia;
import app.byline.publish.MediaCatalogue;
import app.byline.publish.Outcome;
import app.byline.publish.RemoteMedia;
import app.byline.publish.RemoteMediaList;
import app.byline.publish.ServerMedia;
import app.byline.ui.Background;
import app.byline.ui.Editing;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The images of the library or of a blog, looked through and put into the open post. A blog's are shown as they were
/// last seen until it answers. JavaFX's thread.
public final class MediaModel {
    private static final Logger LOG = System.getLogger(MediaModel.class.getName());

    private final Services services;
    private final OpenPost open;
    private final Editing editing;
    private final Background background;
    private final ObservableList<Blog> blogs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Blog> place = new SimpleObjectProperty<>(this, "place");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanProperty unused = new SimpleBooleanProperty(this, "unused");
    private final ObservableList<MediaItem> items = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final WebRulesModel rules;
    private List<KeptMedia> kept = List.of();
    private int page;
    /// Counts questions, so that an answer to an earlier one is dropped.
    private int question;

    /// Where images are known.
    public record Services(MediaCatalogue library, ServerMedia server, Blogs blogs, ImageSettings settings) {}

    /// `background` may wait for the network for long.
    public MediaModel(Services services, OpenPost open, Editing editing, Background background) {
        this.services = services;
        this.open = open;
        this.editing = editing;
        this.background = background;
        this.rules = new WebRulesModel(services.settings(), background);
        place.addListener((_, _, _) -> look());
        unused.addListener((_, _, _) -> filter());
        words.addListener((_, _, _) -> {
            if (place.get() == null) {
                filter();
            }
        });
    }

    /// The blogs with media libraries of their own.
    ObservableList<Blog> blogs() {
        return blogs;
    }

    /// Null for the library.
    public ObjectProperty<@Nullable Blog> place() {
        return place;
    }

    /// In the library heard as they are typed, of a blog with [#look].
    public StringProperty words() {
        return words;
    }

    /// Whether only what no post has is shown.
    public BooleanProperty unused() {
        return unused;
    }

    public ObservableList<MediaItem> items() {
        return items;
    }

    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the blog has more than is listed.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How images leave.
    WebRulesModel rules() {
        return rules;
    }

    /// Reads all of it anew.
    public void begin() {
        background.ask(services.blogs()::list).whenComplete((all, failure) -> {
            if (failure == null) {
                blogs.setAll(all.stream().filter(blog -> blog.kind().isRest()).toList());
                rules.blogs().setAll(all);
            }
        });
        rules.read();
        look();
    }

    /// Looks in the place that is chosen.
    public void look() {
        problem.set("");
        more.set(false);
        page = 0;
        Blog blog = place.get();
        int number = ++question;
        if (blog == null) {
            asking.set(true);
            background.ask(services.library()::all).whenComplete((all, failure) -> {
                if (number == question) {
                    asking.set(false);
                    kept = failure == null ? all : List.of();
                    problem.set(failure == null ? "" : Messages.text("media.problem.library"));
                    filter();
                }
            });
            return;
        }
        items.clear();
        background.ask(() -> services.server().kept(blog.id(), words.get())).whenComplete((known, failure) -> {
            if (number == question && failure == null && page == 0) {
                items.setAll(known.stream().map(MediaItem.There::new).toList());
            }
        });
        ask(blog, number);
    }

    /// Asks the blog for the next page.
    void lookFurther() {
        Blog blog = place.get();
        if (blog != null && !asking.get()) {
            ask(blog, question);
        }
    }

    private void ask(Blog blog, int number) {
        asking.set(true);
        int next = page + 1;
        String sought = words.get();
        background.ask(() -> answer(blog, sought, next)).whenComplete((answer, failure) -> {
            if (number != question) {
                return;
            }
            asking.set(false);
            if (failure != null) {
                LOG.log(Level.INFO, "images of a blog can't be listed", failure);
                problem.set(Messages.text("media.problem.secret", blog.name()));
                return;
            }
            switch (answer) {
                case MediaListing.Here(RemoteMediaList list) -> show(list, next);
                case MediaListing.Failed(Outcome outcome) ->
                    problem.set(Messages.text(
                            outcome instanceof Outcome.Refused ? "media.problem.refused" : "media.problem.unreachable",
                            blog.name()));
            }
        });
    }

    private MediaListing answer(Blog blog, String sought, int wanted) {
        try {
            return services.server().list(blog, sought, wanted);
        } catch (SecretsException e) {
            throw new CompletionException(e);
        }
    }

    private void show(RemoteMediaList list, int shown) {
        List<MediaItem> all = new ArrayList<>(shown == 1 ? List.of() : items);
        for (RemoteMedia media : list.media()) {
            all.add(new MediaItem.There(media));
        }
        page = shown;
        items.setAll(all);
        more.set(list.more());
    }

    private void filter() {
        if (place.get() == null) {
            String sought = words.get();
            items.setAll(kept.stream()
                    .filter(media -> !unused.get() || media.uses().isEmpty())
                    .filter(media -> sought.isBlank() || media.says(sought))
                    .map(MediaItem.Here::new)
                    .toList());
        }
    }

    /// Puts these images into the open post, as a run of their own and one step of undo.
    public void insert(List<MediaItem> chosen) {
        if (open.id().getValue() != null && !chosen.isEmpty()) {
            editing.add(String.join(
                    "\n",
                    chosen.stream()
                            .map(item ->
                                    "![" + item.alt().replaceAll("[\\[\\]\\r\\n]", " ") + "](" + item.address() + ")")
                            .toList()));
        }
    }

    /// Whether there is a post to put them into.
    Optional<PostId> target() {
        return Optional.ofNullable(open.id().getValue());
    }
}
