package app.byline.ui.editor;

import app.byline.counting.Counted;
import app.byline.counting.LongSentence;
import app.byline.counting.Readability;
import app.byline.counting.ReadingTime;
import app.byline.counting.TextCount;
import app.byline.counting.TextCounter;
import app.byline.markdown.LongText;
import app.byline.markdown.Rendered;
import app.byline.markdown.Styles;
import app.byline.markdown.edit.Stretch;
import app.byline.spelling.Spelling.Tongue;
import app.byline.ui.Background;
import app.byline.ui.Soon;
import java.lang.System.Logger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// How much there is to read of the open post, and of what is selected in it. Counted beside the window and a moment
/// after the last key, at most once at a time. JavaFX's thread.
public final class CountModel {
    private static final Logger LOG = System.getLogger(CountModel.class.getName());
    /// After a change, in milliseconds: a number that flickers at each key disturbs.
    private static final int PAUSE = 150;

    /// Sentences that are told of.
    private static final int LONGEST = 5;

    private final OpenText text;
    private final SpellingChecks spelling;
    private final Background background;
    private final TextCounter counter = new TextCounter();
    private final ReadOnlyObjectWrapper<Optional<Counts>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Optional.empty());
    private final ObjectProperty<Integer> pace = new SimpleObjectProperty<>(this, "pace", ReadingTime.USUAL);
    private View view = View.NONE;
    private final Soon soon;
    private boolean busy;
    /// What was counted last, to see whether it is still what is there.
    private Optional<Question> asked = Optional.empty();

    /// Of the post, as its text was at that version, and of all that is selected, where something is; of the post how
    /// it reads, where there is enough to tell, and its longest sentences, the longest first.
    public record Counts(
            long version,
            TextCount post,
            Optional<TextCount> selected,
            Optional<Readability> readability,
            List<LongSentence> longest) {}

    /// What shows the text.
    interface View {
        View NONE = new View() {};

        /// All that is selected, and where carets are.
        default List<Stretch> selected() {
            return List.of();
        }

        /// Selects these and brings them into sight.
        default void show(int from, int to) {}
    }

    private record Question(long version, Locale language, List<Stretch> selected) {}

    /// It is counted by way of `background`, which may take as long as it needs.
    public CountModel(OpenText text, SpellingChecks spelling, Background background) {
        this.text = text;
        this.spelling = spelling;
        this.background = background;
        soon = new Soon(background, PAUSE, this::lookNow);
        text.rendered().addListener((_, _, _) -> look());
        text.id().addListener((_, _, _) -> opened());
        spelling.tongue().addListener((_, _, _) -> look());
        look();
    }

    /// What was counted last; empty while no post is open, or it has not been counted yet.
    public ReadOnlyObjectProperty<Optional<Counts>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// How many words a minute its readers read.
    public ObjectProperty<Integer> pace() {
        return pace;
    }

    void shownIn(View newView) {
        view = newView;
    }

    /// Selects a sentence that was told of, unless the text has moved on since.
    public void show(LongSentence sentence) {
        if (asked.filter(last -> last.version() == text.version()).isPresent()) {
            view.show(sentence.from(), sentence.to());
        }
    }

    private void opened() {
        counts.set(Optional.empty());
        asked = Optional.empty();
        look();
    }

    /// Something was typed or selected: it is counted soon.
    void look() {
        soon.ask();
    }

    private void lookNow() {
        Rendered rendered = text.rendered().get();
        if (busy || rendered == null || !rendered.complete() || rendered.version() != text.version()) {
            // Asked again by what ends that.
            return;
        }
        Question mine = new Question(
                text.version(),
                language(),
                view.selected().stream().filter(stretch -> !stretch.isEmpty()).toList());
        if (asked.equals(Optional.of(mine))) {
            return;
        }
        busy = true;
        asked = Optional.of(mine);
        LongText body = text.body();
        background.ask(() -> count(mine, body, rendered.styles())).whenComplete((counted, failure) -> {
            busy = false;
            if (failure != null) {
                LOG.log(Background.level(failure), "words can't be counted", failure);
                return;
            }
            if (asked.equals(Optional.of(mine))) {
                counts.set(Optional.of(counted));
            }
            // Something else may be there by now.
            look();
        });
    }

    private Locale language() {
        return spelling.tongue()
                .get()
                .map(Tongue::tag)
                .map(Locale::forLanguageTag)
                .orElse(Locale.getDefault());
    }

    /// How many words the text has that stands there now: known, or counted when this is asked, on any thread.
    public IntSupplier words() {
        Optional<Counts> known = counts.get().filter(last -> last.version() == text.version());
        if (known.isPresent()) {
            int words = known.get().post().words();
            return () -> words;
        }
        LongText body = text.body();
        Locale language = language();
        return () -> new TextCounter()
                .count(body, Styles.read(body.toString()), language)
                .count()
                .words();
    }

    private Counts count(Question question, LongText body, Styles styles) {
        Counted counted = counter.count(body, styles, question.language());
        return new Counts(
                question.version(),
                counted.count(),
                question.selected().stream()
                        .map(stretch ->
                                TextCounter.count(body, styles, stretch.from(), stretch.to(), question.language()))
                        .reduce(TextCount::plus),
                Readability.of(counted.count(), question.language()),
                counted.longSentences().stream()
                        .sorted(Comparator.comparingInt(LongSentence::words).reversed())
                        .limit(LONGEST)
                        .toList());
    }
}
