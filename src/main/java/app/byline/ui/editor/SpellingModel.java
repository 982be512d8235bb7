package app.byline.ui.editor;

import app.byline.library.Settings;
import app.byline.markdown.LongText;
import app.byline.markdown.Rendered;
import app.byline.markdown.Style;
import app.byline.markdown.Styles;
import app.byline.markdown.construct.Typography;
import app.byline.post.PostId;
import app.byline.post.PostLanguage;
import app.byline.spelling.Language;
import app.byline.spelling.Spelling;
import app.byline.spelling.Spelling.Tongue;
import app.byline.spelling.TaughtWords;
import app.byline.spelling.Word;
import app.byline.ui.Background;
import app.byline.ui.Soon;
import java.lang.System.Logger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Which words of the open post are misspelt, where it is seen, and in which language it is. Words are looked up beside
/// the window and a moment after the last key; until then what was found moves along. The word that is being typed is
/// not marked before the caret has left it. JavaFX's thread.
public final class SpellingModel implements SpellingChecks, Marking {
    private static final Logger LOG = System.getLogger(SpellingModel.class.getName());
    /// After a change or a turn of the wheel, in milliseconds: a word or two of a quick typist.
    private static final int PAUSE = 250;
    /// Lines looked over above and below what is seen.
    private static final int MARGIN = 60;
    /// Characters looked over at most: more than any window shows.
    private static final int MOST = 100_000;
    /// Characters from the beginning of a post that tell its language.
    private static final int SAMPLE = 6_000;
    /// Characters before and behind the caret among which the word at it is looked for.
    private static final int WORD = 80;

    private final EditorModel text;
    private final Spelling spelling;
    private final PassedOver ignoring;
    private final Background background;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final ReadOnlyObjectWrapper<Optional<Tongue>> tongue =
            new ReadOnlyObjectWrapper<>(this, "tongue", Optional.empty());
    private final ReadOnlyBooleanWrapper atMisspelt = new ReadOnlyBooleanWrapper(this, "atMisspelt");
    private final ReadOnlyObjectWrapper<Optional<String>> taughtHere =
            new ReadOnlyObjectWrapper<>(this, "taughtHere", Optional.empty());
    private SeenText view = SeenText.NONE;
    private Marks marks = Marks.NONE;
    private List<Word> found = List.of();
    private TaughtWords taught = TaughtWords.NONE;
    private Set<String> ignored = Set.of();
    private final Soon soon;
    private boolean busy;
    /// What was looked over last, to see whether it is still what is seen.
    private Looked looked = Looked.NOTHING;
    /// Where the caret stands behind what was just typed; -1 when it moved since.
    private int typedAt = -1;

    /// What is found of a passage, and what was taught by then.
    private record Findings(Tongue tongue, List<Word> words, TaughtWords taught) {}

    /// What is known of a post as it is opened.
    private record Begun(Set<String> ignored, Tongue tongue) {}

    /// It is looked for by way of `background`, which may take as long as it needs.
    public SpellingModel(EditorModel text, Spelling spelling, Settings settings, Background background) {
        this.text = text;
        this.spelling = spelling;
        this.ignoring = new PassedOver(settings, "spelling.ignored.");
        this.background = background;
        soon = new Soon(background, PAUSE, this::lookNow);
        on.addListener((_, _, _) -> anew());
        text.arranged().addListener((_, _, _) -> anew());
        text.rendered().addListener((_, _, _) -> look());
        text.id().addListener((_, _, id) -> opened(id));
        Optional.ofNullable(text.id().get()).ifPresent(this::opened);
    }

    @Override
    public BooleanProperty on() {
        return on;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Tongue>> tongue() {
        return tongue.getReadOnlyProperty();
    }

    /// How the open post's language writes quotes and dashes.
    Typography typography() {
        return Typography.of(
                tongue.get().orElseGet(() -> spelling.unread(said())).tag());
    }

    @Override
    public ReadOnlyBooleanProperty atMisspelt() {
        return atMisspelt.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> taughtHere() {
        return taughtHere.getReadOnlyProperty();
    }

    @Override
    public CompletionStage<TaughtWords> taught() {
        return background.ask(spelling::taught);
    }

    @Override
    public void shownIn(SeenText newView) {
        view = newView;
    }

    // ---- what is misspelt

    private void opened(@Nullable PostId id) {
        ignored = Set.of();
        tongue.set(Optional.empty());
        found(List.of());
        if (id != null) {
            Optional<String> said = said();
            LongText body = text.body();
            background
                    .ask(() -> new Begun(ignoring.of(id), spelling.tongue(said, sample(body))))
                    .thenAccept(begun -> {
                        if (id.equals(text.id().get())) {
                            ignored = begun.ignored();
                            told(id, said, begun.tongue());
                            anew();
                        }
                    });
        }
    }

    /// That is the language of the post that was looked at, unless another is open by now, or its author said another.
    /// Words that were typed since hardly make it another, and who types on would never hear of it.
    private void told(@Nullable PostId id, Optional<String> said, Tongue now) {
        if (Objects.equals(id, text.id().get()) && said.equals(said())) {
            tongue.set(Optional.of(now));
        }
    }

    /// The language that the author says.
    private Optional<String> said() {
        return text.head().flatMap(PostLanguage::of);
    }

    private static String sample(LongText body) {
        return body.substring(0, Math.min(SAMPLE, body.length()));
    }

    /// Looks all of what is seen over again.
    void anew() {
        looked = Looked.NOTHING;
        look();
    }

    /// Something else is seen, or known of the text: it is looked over soon.
    @Override
    public void look() {
        soon.ask();
    }

    private void lookNow() {
        Rendered rendered = text.rendered().get();
        if (busy || rendered == null || rendered.version() != text.version()) {
            // Asked again by what ends that.
            return;
        }
        // What is being composed is seen and is not of the text yet.
        int most = text.length();
        int from = Math.min(most, view.seenFrom(0));
        int to = Math.min(most, view.seenTo(0));
        if (looked.covers(text.version(), from, Math.min(to, from + MOST))) {
            return;
        }
        busy = true;
        int begin = Math.min(most, view.seenFrom(MARGIN));
        int end = Math.min(Math.min(most, view.seenTo(MARGIN)), begin + MOST);
        Looked mine = new Looked(text.version(), begin, end);
        looked = mine;
        Function<LongText, Findings> question = findings(rendered.styles(), begin, end);
        LongText body = text.body();
        PostId id = text.id().get();
        Optional<String> said = said();
        background.ask(() -> question.apply(body)).whenComplete((findings, failure) -> {
            busy = false;
            if (failure != null) {
                LOG.log(Background.level(failure), "spelling can't be looked over", failure);
                return;
            }
            told(id, said, findings.tongue());
            if (mine.equals(looked) && mine.version() == text.version()) {
                taught = findings.taught();
                found(findings.words());
            }
            // Something else may be seen by now.
            look();
        });
    }

    private Function<LongText, Findings> findings(Styles styles, int from, int to) {
        Optional<String> said = said();
        Optional<Tongue> before = tongue.get();
        Set<String> passed = ignored;
        boolean wanted = on.get();
        return body -> {
            Tongue now = spelling.tongue(said, sample(body), before);
            return new Findings(
                    now, wanted ? misspelt(now, body, styles, from, to, passed) : List.of(), spelling.taught());
        };
    }

    private List<Word> misspelt(Tongue of, LongText body, Styles styles, int from, int to, Set<String> passed) {
        return of.dictionary()
                .map(language ->
                        spelling.misspelt(language, body.substring(from, to), from, styles.between(from, to), passed))
                .orElse(List.of());
    }

    private void found(List<Word> words) {
        boolean same = words.equals(found) && marks.isUnchanged();
        found = words;
        marks = new Marks(
                words.stream().mapToInt(Word::from).toArray(),
                words.stream().mapToInt(Word::to).toArray(),
                "misspelt");
        if (!same) {
            view.marked();
        }
        tellAt(view.caret());
    }

    private void tellAt(int caret) {
        atMisspelt.set(at(caret).isPresent());
        taughtHere.set(taughtAt(caret));
    }

    @Override
    public void changed(int at, int removed, int inserted) {
        marks.changed(at, removed, inserted);
        typedAt = at + inserted;
    }

    @Override
    public void caretMoved(int caret) {
        int before = typedAt;
        if (before >= 0 && caret != before) {
            typedAt = -1;
            if (at(before).isPresent()) {
                view.marked();
            }
        }
        tellAt(caret);
    }

    @Override
    public List<Style> between(int from, int to) {
        List<Style> all = marks.between(from, to);
        return typedAt < 0
                ? all
                : all.stream()
                        .filter(mark -> typedAt < mark.start() || mark.end() < typedAt)
                        .toList();
    }

    /// The misspelt word in which or at whose ends that is.
    Optional<Marks.Place> at(int place) {
        return marks.between(Math.max(0, place - 1), place + 1).stream()
                .filter(mark -> mark.start() <= place && place <= mark.end())
                .map(mark -> new Marks.Place(mark.start(), mark.end()))
                .findFirst();
    }

    /// The word that the author taught in which or at whose ends that is, as it was taught.
    Optional<String> taughtAt(int place) {
        if (taught.words().isEmpty() || at(place).isPresent()) {
            return Optional.empty();
        }
        int length = text.length();
        int there = Math.min(place, length);
        int from = Math.max(0, there - WORD);
        return taught.at(text.text(from, Math.min(length, there + WORD)), there - from);
    }

    // ---- what is done about it

    @Override
    public CompletionStage<Boolean> step(boolean forward) {
        Rendered rendered = text.rendered().get();
        if (rendered == null || rendered.version() != text.version()) {
            return CompletableFuture.completedFuture(true);
        }
        int caret = view.caret();
        long version = text.version();
        LongText body = text.body();
        Function<LongText, Findings> question = findings(rendered.styles(), 0, body.length());
        return background
                .ask(() -> nearest(question.apply(body).words(), caret, forward))
                .thenApply(word -> {
                    word.filter(_ -> version == text.version()).ifPresent(there -> view.show(there.from(), there.to()));
                    return word.isPresent();
                });
    }

    private static Optional<Word> nearest(List<Word> words, int caret, boolean forward) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return forward
                ? words.stream()
                        .filter(word -> word.from() >= caret)
                        .findFirst()
                        .or(() -> Optional.of(words.getFirst()))
                : words.reversed().stream()
                        .filter(word -> word.to() < caret)
                        .findFirst()
                        .or(() -> Optional.of(words.getLast()));
    }

    /// What may have been meant by a misspelt word.
    CompletionStage<List<String>> suggestions(Marks.Place word) {
        Optional<Language> language = tongue.get().flatMap(Tongue::dictionary);
        String misspelt = text.text(word.from(), word.to());
        return language.map(known -> background.ask(() -> spelling.suggestions(known, misspelt)))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    @Override
    public Optional<String> word() {
        return at(view.caret()).map(place -> text.text(place.from(), place.to()));
    }

    @Override
    public CompletionStage<Void> teach(String word, boolean known) {
        return background
                .run(() -> {
                    if (known) {
                        spelling.teach(word);
                    } else {
                        spelling.forget(word);
                    }
                })
                .thenRun(this::anew);
    }

    @Override
    public CompletionStage<Void> ignore(String word, boolean now) {
        PostId post = text.id().get();
        if (post == null) {
            return CompletableFuture.completedFuture(null);
        }
        return background.ask(() -> ignoring.change(post, word, now)).thenAccept(words -> {
            if (post.equals(text.id().get())) {
                ignored = words;
                anew();
            }
        });
    }

    @Override
    public void say(Optional<Language> language) {
        text.change(post -> PostLanguage.in(post, language.map(Language::tag)));
        anew();
    }
}
