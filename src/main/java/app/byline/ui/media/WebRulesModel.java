package app.byline.ui.media;

import app.byline.media.web.WebRules;
import app.byline.publish.Blog;
import app.byline.publish.ImageSettings;
import app.byline.ui.Background;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// How images leave: for every blog, or for one that has rules of its own. JavaFX's thread.
public final class WebRulesModel {
    private final ImageSettings settings;
    private final Background background;
    private final ObservableList<Blog> blogs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Blog> blog = new SimpleObjectProperty<>(this, "blog");
    private final ReadOnlyObjectWrapper<WebRules> rules = new ReadOnlyObjectWrapper<>(this, "rules", WebRules.USUAL);
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper(this, "own");
    /// Counts questions, so that an answer to an earlier one is dropped.
    private int question;

    public WebRulesModel(ImageSettings settings, Background background) {
        this.settings = settings;
        this.background = background;
        blog.addListener((_, _, _) -> read());
    }

    /// All that images can be sent to.
    ObservableList<Blog> blogs() {
        return blogs;
    }

    /// Whose rules are shown; null for those of every blog without its own.
    ObjectProperty<@Nullable Blog> blog() {
        return blog;
    }

    ReadOnlyObjectProperty<WebRules> rules() {
        return rules.getReadOnlyProperty();
    }

    /// Whether the blog that is shown has rules of its own.
    ReadOnlyBooleanProperty own() {
        return own.getReadOnlyProperty();
    }

    /// Reads them anew.
    void read() {
        Optional<Blog> shown = shown();
        int number = ++question;
        background
                .ask(() -> new Known(shown.flatMap(one -> settings.own(one.id())), settings.now()))
                .whenComplete((known, failure) -> {
                    if (failure == null && number == question) {
                        own.set(known.own().isPresent());
                        rules.set(known.own().orElse(known.all()));
                    }
                });
    }

    private record Known(Optional<WebRules> own, WebRules all) {}

    private Optional<Blog> shown() {
        return Optional.ofNullable(blog.get());
    }

    /// Keeps these for what is shown.
    void change(WebRules wanted) {
        Optional<Blog> shown = shown();
        question++;
        rules.set(wanted);
        own.set(shown.isPresent());
        background.run(
                () -> shown.ifPresentOrElse(one -> settings.save(one.id(), wanted), () -> settings.save(wanted)));
    }

    /// The blog that is shown has none of its own any more.
    void share() {
        shown().ifPresent(one -> background.run(() -> settings.forget(one.id())).whenComplete((_, _) -> read()));
    }
}
