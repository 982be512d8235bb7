package app.byline.ui.preview;

import app.byline.markdown.Block;
import app.byline.markdown.Directions;
import app.byline.markdown.PreviewHtml;
import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.BlogKind;
import app.byline.publish.ThemeSource;
import app.byline.publish.theme.BlogTheme;
import app.byline.publish.theme.BlogThemes;
import app.byline.publish.theme.BlogThemes.Taking;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import java.lang.System.Logger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The open post as the blog it would be published to shows it: that blog's looks, as they were taken, and what it
/// would be sent. Asks nothing before it is turned on. JavaFX's thread.
public final class BlogLook {
    private static final Logger LOG = System.getLogger(BlogLook.class.getName());

    /// How it stands with the looks of a blog.
    public sealed interface State {
        /// No blog, or not asked yet.
        record Nothing() implements State {}

        /// They were never taken.
        record Unknown(Blog blog) implements State {}

        record Taking(Blog blog) implements State {}

        record Failed(Blog blog, ThemeSource.Reason reason, String detail) implements State {}

        record Known(Blog blog, BlogTheme theme) implements State {}
    }

    /// What stands in the places of the theme; each block is an element of the content.
    record Filling(String title, List<Block> blocks) {}

    private final OpenPost open;
    private final ObservableValue<@Nullable Blog> blog;
    private final BlogThemes themes;
    private final BiFunction<BlogKind, String, String> html;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
    private final ReadOnlyObjectWrapper<Filling> filling =
            new ReadOnlyObjectWrapper<>(this, "filling", new Filling("", List.of()));
    private boolean on;
    private boolean rendering;
    private boolean stale;

    /// `blog` is the one to be published to; `html` renders Markdown as a blog of that kind shows it; `background` may
    /// wait for the network.
    public BlogLook(
            OpenPost open,
            ObservableValue<@Nullable Blog> blog,
            BlogThemes themes,
            BiFunction<BlogKind, String, String> html,
            Background background) {
        this.open = open;
        this.blog = blog;
        this.themes = themes;
        this.html = html;
        this.background = background;
        blog.addListener((_, before, now) -> {
            if (!Objects.equals(before, now)) {
                find();
            }
        });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Filling> filling() {
        return filling.getReadOnlyProperty();
    }

    /// Begins to follow the post, or stops.
    void on(boolean shown) {
        if (on != shown) {
            on = shown;
            find();
            refresh();
        }
    }

    /// Looks at the blog and takes what it looks like now.
    public void take() {
        Blog shown = blog.getValue();
        if (shown == null || state.get() instanceof State.Taking) {
            return;
        }
        state.set(new State.Taking(shown));
        background.ask(() -> themes.take(shown)).whenComplete((taking, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the looks of a blog can't be taken", failure);
            }
            if (shown.equals(blog.getValue())) {
                state.set(taken(shown, taking));
            }
        });
    }

    private static State taken(Blog shown, @Nullable Taking taking) {
        return switch (taking) {
            case null -> new State.Failed(shown, ThemeSource.Reason.UNREACHABLE, "");
            case Taking.Taken(BlogTheme theme) -> new State.Known(shown, theme);
            case Taking.NotTaken(var reason, String detail) -> new State.Failed(shown, reason, detail);
        };
    }

    /// The post has changed.
    void refresh() {
        Optional<Post> post = open.post();
        Blog shown = blog.getValue();
        stale = rendering;
        if (!on || rendering || shown == null) {
            return;
        }
        if (post.isEmpty()) {
            filling.set(new Filling("", List.of()));
            return;
        }
        rendering = true;
        background.ask(() -> filled(post.get(), shown.kind())).whenComplete((filled, failure) -> {
            rendering = false;
            if (failure == null) {
                filling.set(filled);
            } else {
                LOG.log(Background.level(failure), "the post can't be shown as on its blog", failure);
            }
            if (stale) {
                refresh();
            }
        });
    }

    private Filling filled(Post post, BlogKind kind) {
        String sent = html.apply(kind, post.body());
        // The built-in blog finds sides when it draws its pages.
        String shown = kind == BlogKind.SITE ? Directions.found(sent) : sent;
        List<Block> blocks = PreviewHtml.elements(shown).stream()
                .map(element -> new Block(element, 0))
                .toList();
        return new Filling(post.title(), blocks);
    }

    private void find() {
        Blog shown = blog.getValue();
        if (!on || shown == null) {
            state.set(new State.Nothing());
            return;
        }
        background.ask(() -> themes.find(shown.id())).whenComplete((found, failure) -> {
            if (failure == null && on && shown.equals(blog.getValue())) {
                state.set(found.<State>map(theme -> new State.Known(shown, theme))
                        .orElseGet(() -> new State.Unknown(shown)));
                if (found.isEmpty() && shown.kind() == BlogKind.SITE) {
                    // It lies on this machine: nobody is asked.
                    take();
                }
            }
        });
        refresh();
    }
}
