package app.byline.ui.publish;

import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogKind;
import app.byline.publish.BlogSurvey;
import app.byline.publish.Feature;
import app.byline.publish.KnownBlogs;
import app.byline.ui.Background;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the blog that the Publish button names offers: at once as it is kept, asked by itself when it never was, and
/// on request. JavaFX's thread.
public final class BlogFactsModel {
    private static final Logger LOG = System.getLogger(BlogFactsModel.class.getName());

    /// How the last question stands.
    public enum Asking {
        NOT,
        NOW,
        /// Nobody answered; what is kept stays.
        FAILED
    }

    private final KnownBlogs known;
    private final BlogSurvey survey;
    private final Background background;
    private final ReadOnlyObjectProperty<@Nullable Blog> blog;
    private final ReadOnlyObjectWrapper<BlogFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts", BlogFacts.NONE);
    private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(this, "asking", Asking.NOT);

    /// `background` may wait for the network for long.
    public BlogFactsModel(PublishModel publishing, KnownBlogs known, BlogSurvey survey, Background background) {
        this.known = known;
        this.survey = survey;
        this.background = background;
        this.blog = publishing.blog();
        blog.subscribe(_ -> read());
    }

    /// The blog it is about; null until the blogs are read.
    public ReadOnlyObjectProperty<@Nullable Blog> blog() {
        return blog;
    }

    /// What it offers, as it said last.
    public ReadOnlyObjectProperty<BlogFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /// What a blog of its kind can do.
    public ObservableValue<Set<Feature>> features() {
        return blog.map(now -> now == null ? Set.<Feature>of() : now.kind().features())
                .orElse(Set.of());
    }

    public ReadOnlyObjectProperty<Asking> asking() {
        return asking.getReadOnlyProperty();
    }

    /// Asks the blog anew.
    public void ask() {
        Blog asked = blog.get();
        if (asked == null || asking.get() == Asking.NOW) {
            return;
        }
        asking.set(Asking.NOW);
        background.ask(() -> answer(asked)).whenComplete((answer, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, "what a blog offers can't be kept", failure);
            }
            boolean told = failure == null && answer.isPresent();
            asking.set(told ? Asking.NOT : Asking.FAILED);
            if (told && asked.equals(blog.get())) {
                facts.set(answer.get());
            }
        });
    }

    private Optional<BlogFacts> answer(Blog asked) {
        try {
            BlogFacts told = survey.ask(asked);
            known.save(asked.id(), told);
            return Optional.of(told);
        } catch (IOException | SecretsException e) {
            LOG.log(Level.INFO, "a blog can't be asked what it offers: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void read() {
        Blog now = blog.get();
        facts.set(BlogFacts.NONE);
        asking.set(Asking.NOT);
        if (now != null) {
            background.ask(() -> known.facts(now.id())).thenAccept(kept -> {
                if (now.equals(blog.get())) {
                    facts.set(kept);
                    if (!kept.isKnown() && now.kind() != BlogKind.SITE) {
                        ask();
                    }
                }
            });
        }
    }
}
