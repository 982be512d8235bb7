package app.byline.ui.snippet;

import app.byline.post.PostLanguage;
import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.PostDefaults;
import app.byline.snippet.Begun;
import app.byline.snippet.Expansion;
import app.byline.snippet.Facts;
import app.byline.snippet.KnownFacts;
import app.byline.snippet.NewPosts;
import app.byline.snippet.Snippet;
import app.byline.snippet.StandingText;
import app.byline.snippet.StandingTexts;
import app.byline.snippet.Template;
import app.byline.snippet.Variable;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.editor.KnownSnippets;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// The snippets and templates there are, as they are used and as they are written; each change is kept at once. Follows
/// the library by itself. JavaFX's thread.
public final class SnippetsModel implements KnownSnippets {
    private static final Logger LOG = System.getLogger(SnippetsModel.class.getName());

    private final StandingTexts texts;
    private final KnownFacts known;
    private final NewPosts posts;
    private final OpenPost open;
    private final Consumer<String> say;
    private final Background background;
    private final List<Subscription> subscriptions;
    private final ObservableList<Snippet> snippets = FXCollections.observableArrayList();
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObservableList<Blog> blogs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<StandingText>> deleted =
            new ReadOnlyObjectWrapper<>(this, "deleted", Optional.empty());
    private Facts usual;
    private long asked;

    /// `say` tells the author something at the window's foot; `background` does one thing after the other.
    public SnippetsModel(
            StandingTexts texts,
            KnownFacts known,
            NewPosts posts,
            OpenPost open,
            Consumer<String> say,
            Background background) {
        this.texts = texts;
        this.known = known;
        this.posts = posts;
        this.open = open;
        this.say = say;
        this.background = background;
        usual = Facts.at(now(), known.locale());
        subscriptions = List.of(
                texts.onChange(() -> background.window().execute(this::refresh)),
                known.blogs().onChange(() -> background.window().execute(this::refresh)));
    }

    /// Stops following the library.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }

    /// In the order of their names.
    @Override
    public List<Snippet> all() {
        return snippets;
    }

    public ObservableList<Snippet> snippets() {
        return snippets;
    }

    public ObservableList<Template> templates() {
        return templates;
    }

    /// For which templates may be.
    public ObservableList<Blog> blogs() {
        return blogs;
    }

    /// What was deleted last and can come back.
    public ReadOnlyObjectProperty<Optional<StandingText>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    private record All(List<Snippet> snippets, List<Template> templates, List<Blog> blogs, Facts usual) {}

    /// Asks anew what there is; only the newest answer counts. Done when it is there.
    public CompletionStage<Void> refresh() {
        long number = ++asked;
        return background
                .ask(() -> new All(
                        texts.snippets(), texts.templates(), known.blogs().list(), known.usual()))
                .thenAccept(all -> {
                    if (number == asked) {
                        show(all);
                    }
                })
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "snippets and templates can't be read", failure);
                    }
                });
    }

    private void show(All all) {
        usual = all.usual();
        set(blogs, all.blogs());
        set(snippets, all.snippets());
        set(templates, all.templates());
    }

    private static <T> void set(ObservableList<T> shown, List<T> wanted) {
        if (!shown.equals(wanted)) {
            shown.setAll(wanted);
        }
    }

    // ---- using

    @Override
    public Expansion expand(Snippet snippet, String selection) {
        Expansion made = Expansion.of(snippet.text(), facts(snippet.text()).with(Variable.SELECTION, selection));
        unclear(made.unclear());
        return made;
    }

    /// Says that these are no patterns.
    public void unclear(List<String> patterns) {
        if (!patterns.isEmpty()) {
            say.accept(Messages.text("snippets.unclear", patterns.getFirst()));
        }
    }

    /// What is known now of what that text asks for.
    private Facts facts(String text) {
        Facts facts = new Facts(now(), language(), usual.known())
                .with(Variable.TITLE, open.title().getValue());
        String copied = Expansion.asks(text, Variable.CLIPBOARD)
                ? Clipboard.getSystemClipboard().getString()
                : null;
        return copied == null ? facts : facts.with(Variable.CLIPBOARD, copied);
    }

    /// That of the post where its author says, else the window's.
    private Locale language() {
        return open.post().flatMap(PostLanguage::of).map(Locale::forLanguageTag).orElse(known.locale());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(known.clock());
    }

    /// A post as the blog that is published to wants it. Blocking; any thread but JavaFX's.
    public Begun begun() {
        return posts.usual("");
    }

    /// A post with nothing in it. Blocking; any thread but JavaFX's.
    public Begun empty() {
        return posts.empty("");
    }

    /// A post as that template makes it. Blocking; any thread but JavaFX's.
    public Begun begun(Template template) {
        return posts.of(template, "");
    }

    /// Does something on JavaFX's thread a moment later.
    Executor window() {
        return background.window();
    }

    /// What that text would give now, with a sample of what is only known when it is used.
    public Expansion sample(String text) {
        return sample(text, facts(text));
    }

    /// The same in a post for that blog.
    Expansion sample(String text, Blog blog) {
        return sample(text, facts(text).with(Variable.BLOG, blog.name()));
    }

    private static Expansion sample(String text, Facts facts) {
        return Expansion.of(
                text,
                facts.with(Variable.SELECTION, Messages.text("snippets.sample.selection"))
                        .with(Variable.NUMBER, "1"));
    }

    // ---- writing

    /// Keeps it as it is now, or as one more.
    public void save(StandingText text) {
        switch (text) {
            case Snippet snippet -> put(snippets, snippet);
            case Template template -> put(templates, template);
        }
        background.run(() -> texts.save(text)).whenComplete((_, failure) -> unkept(failure));
    }

    /// Keeps with that blog what its new posts begin with.
    void save(BlogId id, PostDefaults defaults) {
        background
                .run(() ->
                        known.blogs().find(id).ifPresent(blog -> known.blogs().save(defaults.in(blog))))
                .whenComplete((_, failure) -> unkept(failure));
    }

    /// Seen at once; the order comes with the answer of the library.
    private static <T extends StandingText> void put(ObservableList<T> shown, T text) {
        int place = shown.stream().map(StandingText::id).toList().indexOf(text.id());
        if (place < 0) {
            shown.add(text);
        } else {
            shown.set(place, text);
        }
    }

    /// Takes it away until its author wants it back.
    public void delete(StandingText text) {
        background.run(() -> texts.remove(text.id())).whenComplete((_, failure) -> {
            if (failure == null) {
                deleted.set(Optional.of(text));
            }
            unkept(failure);
        });
    }

    /// Brings back what was deleted last, and answers it.
    public Optional<StandingText> undelete() {
        Optional<StandingText> back = deleted.get();
        deleted.set(Optional.empty());
        back.ifPresent(this::save);
        return back;
    }

    private void unkept(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.log(Level.WARNING, "a snippet or template can't be kept", failure);
            say.accept(Messages.text("snippets.unkept"));
            refresh();
        }
    }
}
