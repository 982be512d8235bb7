package app.byline.ui.editor;

import app.byline.grammar.Finding;
import app.byline.grammar.Grammar;
import app.byline.grammar.Grammar.Report;
import app.byline.library.Settings;
import app.byline.markdown.Rendered;
import app.byline.markdown.Style;
import app.byline.markdown.edit.Stretch;
import app.byline.post.PostId;
import app.byline.spelling.Language;
import app.byline.spelling.Spelling.Tongue;
import app.byline.ui.Background;
import app.byline.ui.Soon;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What is wrong with the open post's grammar and style, where it is seen. It is looked for beside the window, when
/// nothing was typed for a while, a few paragraphs at a time and those that are seen first; until then what was found
/// moves along. JavaFX's thread.
public final class GrammarModel implements GrammarChecks, Marking {
    private static final Logger LOG = System.getLogger(GrammarModel.class.getName());
    /// Without a change, in milliseconds: a writer who stops to think.
    public static final int REST = 1000;
    /// Lines looked over above and below what is seen.
    private static final int MARGIN = 60;
    /// Paragraphs looked over before it is seen whether they still matter: a tenth of a second.
    private static final int AT_ONCE = 4;

    /// Whether findings can be had.
    public enum State {
        THERE,
        /// No engine is installed.
        MISSING,
        /// The engine was started twice and gave no answer; it is asked again when the author turns it on, or opens
        /// another post.
        FAILED
    }

    private final EditorModel text;
    private final ReadOnlyObjectProperty<Optional<Tongue>> tongue;
    private final Grammar grammar;
    private final PassedOver ignoring;
    private final TurnedOffRules turnedOff;
    private final Background background;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.THERE);
    private final ReadOnlyBooleanWrapper atFinding = new ReadOnlyBooleanWrapper(this, "atFinding");
    private final Soon soon;
    private SeenText view = SeenText.NONE;
    private Marks marks = Marks.NONE;
    /// What was found, all of it, and what of that is marked.
    private List<Finding> found = List.of();
    private List<Finding> shown = List.of();
    private Set<String> ignored = Set.of();
    private Map<String, String> off = Map.of();
    private boolean busy;
    /// How often the text has changed, and how often it had when a rest was last waited for.
    private long changes;
    private long changesBefore;
    private boolean waiting;
    private Looked looked = Looked.NOTHING;
    /// Counts searches of the whole post: one that is not the newest stops.
    private final AtomicLong steps = new AtomicLong();

    /// `spelling` knows the post's language; `background` may take as long as it needs. It is looked for after so many
    /// milliseconds without a change, usually [#REST].
    public GrammarModel(
            EditorModel text,
            SpellingModel spelling,
            Grammar grammar,
            Settings settings,
            Background background,
            int rest) {
        this.text = text;
        this.tongue = spelling.tongue();
        this.grammar = grammar;
        this.ignoring = new PassedOver(settings, "grammar.ignored.");
        this.turnedOff = new TurnedOffRules(settings);
        this.background = background;
        soon = new Soon(background, rest, this::rested);
        on.addListener((_, _, _) -> anew());
        tongue.addListener((_, _, _) -> anew());
        text.rendered().addListener((_, _, _) -> look());
        text.id().addListener((_, _, id) -> opened(id));
        background.ask(turnedOff::all).thenAccept(this::without);
        Optional.ofNullable(text.id().get()).ifPresent(this::opened);
    }

    @Override
    public BooleanProperty on() {
        return on;
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty atFinding() {
        return atFinding.getReadOnlyProperty();
    }

    @Override
    public void shownIn(SeenText newView) {
        view = newView;
    }

    // ---- what is wrong

    private void opened(@Nullable PostId id) {
        steps.incrementAndGet();
        ignored = Set.of();
        found = List.of();
        mark();
        if (id != null) {
            background.ask(() -> ignoring.of(id)).thenAccept(known -> {
                if (id.equals(text.id().get())) {
                    ignored = known;
                    mark();
                }
            });
            anew();
        }
    }

    private void anew() {
        looked = Looked.NOTHING;
        state.set(State.THERE);
        if (!on.get()) {
            found = List.of();
            mark();
        }
        look();
    }

    /// Something else is seen, or known of the text: it is looked over after a rest.
    @Override
    public void look() {
        if (!waiting) {
            waiting = true;
            changesBefore = changes;
            soon.ask();
        }
    }

    private void rested() {
        waiting = false;
        if (changes == changesBefore) {
            lookNow();
        } else {
            look();
        }
    }

    private void lookNow() {
        Rendered rendered = text.rendered().get();
        Optional<Language> language = language();
        if (busy || !on.get() || state.get() != State.THERE || language.isEmpty()) {
            return;
        }
        if (rendered == null || rendered.version() != text.version()) {
            // Asked again by what ends that.
            return;
        }
        Stretch seen = new Stretch(view.seenFrom(0), view.seenTo(0));
        if (looked.covers(text.version(), seen.from(), seen.to())) {
            return;
        }
        Stretch around = new Stretch(view.seenFrom(MARGIN), view.seenTo(MARGIN));
        Looked mine = new Looked(text.version(), around.from(), around.to());
        busy = true;
        Proofs proofs = new Proofs(text.body(), rendered.styles(), language.get());
        background
                .ask(() -> grammar.isThere()
                        ? Optional.of(grammar.look(proofs.language().tag(), proofs.nearest(around, seen), AT_ONCE))
                        : Optional.<Report>empty())
                .whenComplete((report, failure) -> {
                    busy = false;
                    if (failure == null) {
                        answered(mine, report);
                    } else {
                        LOG.log(Background.level(failure), "grammar can't be looked over", failure);
                        state.set(State.FAILED);
                    }
                });
    }

    private void answered(Looked mine, Optional<Report> report) {
        if (report.isEmpty()) {
            state.set(State.MISSING);
        } else if (mine.version() != text.version() || !on.get()) {
            // Of another text; what is there now is looked over after a rest.
            look();
        } else {
            found = report.get().findings();
            mark();
            if (report.get().complete()) {
                looked = mine;
            }
            lookNow();
        }
    }

    private Optional<Language> language() {
        return tongue.get().flatMap(Tongue::dictionary);
    }

    private void mark() {
        List<Finding> wanted = found.stream().filter(this::isWanted).toList();
        boolean same = wanted.equals(shown) && marks.isUnchanged();
        shown = wanted;
        marks = new Marks(
                wanted.stream().mapToInt(Finding::from).toArray(),
                wanted.stream().mapToInt(Finding::to).toArray(),
                "ungrammatical");
        if (!same) {
            view.marked();
        }
        atFinding.set(at(view.caret()).isPresent());
    }

    private boolean isWanted(Finding finding) {
        return !ignored.contains(finding.rule()) && !off.containsKey(finding.rule());
    }

    @Override
    public void changed(int at, int removed, int inserted) {
        changes++;
        steps.incrementAndGet();
        marks.changed(at, removed, inserted);
    }

    @Override
    public void caretMoved(int caret) {
        atFinding.set(at(caret).isPresent());
    }

    @Override
    public List<Style> between(int from, int to) {
        return marks.between(from, to);
    }

    /// What was found in a place, where it is now.
    record Found(Marks.Place place, Finding finding) {}

    /// What was found there, or right before or behind.
    Optional<Found> at(int place) {
        return IntStream.range(Math.max(0, marks.firstFrom(place) - 1), marks.size())
                .mapToObj(i -> new Found(marks.place(i), shown.get(i)))
                .takeWhile(one -> one.place().from() <= place)
                .filter(one -> one.place().from() < one.place().to()
                        && place <= one.place().to())
                .findFirst();
    }

    @Override
    public Optional<Finding> finding() {
        return at(view.caret()).map(Found::finding);
    }

    // ---- what is done about it

    @Override
    public CompletionStage<Optional<Finding>> step(boolean forward) {
        Rendered rendered = text.rendered().get();
        Optional<Language> language = language();
        if (rendered == null || rendered.version() != text.version() || language.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        long mine = steps.incrementAndGet();
        int caret = view.caret();
        Set<String> ignoredNow = ignored;
        Map<String, String> offNow = off;
        Proofs proofs = new Proofs(text.body(), rendered.styles(), language.get());
        return background
                .ask(() -> proofs.next(
                        grammar,
                        caret,
                        forward,
                        finding -> !ignoredNow.contains(finding.rule()) && !offNow.containsKey(finding.rule()),
                        () -> mine == steps.get()))
                .thenApply(next -> {
                    next.filter(_ -> mine == steps.get()).ifPresent(there -> view.show(there.from(), there.to()));
                    return next;
                });
    }

    @Override
    public CompletionStage<Void> ignore(Finding finding, boolean now) {
        PostId post = text.id().get();
        if (post == null) {
            return CompletableFuture.completedFuture(null);
        }
        return background.ask(() -> ignoring.change(post, finding.rule(), now)).thenAccept(rules -> {
            if (post.equals(text.id().get())) {
                ignored = rules;
                mark();
            }
        });
    }

    @Override
    public CompletionStage<Void> turnOff(String rule, String name, boolean now) {
        return background.ask(() -> turnedOff.change(rule, name, now)).thenAccept(this::without);
    }

    @Override
    public Map<String, String> off() {
        return Map.copyOf(off);
    }

    /// These rules are turned off by now.
    void without(Map<String, String> rules) {
        off = rules;
        mark();
    }
}
