package app.byline.ui.editor;

import app.byline.markdown.edit.Stretch;
import app.byline.ui.Soon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.UndoManagerFactory;
import org.jspecify.annotations.Nullable;

/// What undo and redo of a text know: each change with the carets as they stood when its author began it and when it
/// was done, where they then stand again. JavaFX's thread.
final class UndoSteps {
    /// A pause after which what is typed is its own step.
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final WritingArea area;
    private final Consumer<List<PlainTextChange>> changing;
    private @Nullable ManyCarets carets;
    private Optional<Soon> resting = Optional.empty();
    /// The carets at the end of the last thing that happened; what does something may move them before it changes the
    /// text.
    private @Nullable Carets rested;
    /// What waits for the carets as they are when all is done.
    private @Nullable Then open;

    /// Where the carets stand.
    private record Carets(Stretch leading, List<Stretch> others) {
        List<Stretch> all() {
            List<Stretch> all = new ArrayList<>(others);
            all.addFirst(leading);
            return all;
        }
    }

    /// The carets at one end of a step, which are known a moment after its text.
    private static final class Then {
        private @Nullable Carets carets;

        Then(@Nullable Carets carets) {
            this.carets = carets;
        }
    }

    /// Equal to what changes the text alike: so undo knows its own changes when it hears of them.
    private record Step(List<PlainTextChange> changes, Then before, Then after) {
        Step inverted() {
            return new Step(
                    changes.reversed().stream().map(PlainTextChange::invert).toList(), after, before);
        }

        Optional<Step> joined(Step next) {
            if (changes.size() != next.changes.size() || (writes() && next.takesAway()) || beginsParagraph(next)) {
                return Optional.empty();
            }
            List<PlainTextChange> joined = IntStream.range(0, changes.size())
                    .mapToObj(i -> changes.get(i).mergeWith(next.changes.get(i)))
                    .flatMap(Optional::stream)
                    .toList();
            return joined.size() < changes.size()
                    ? Optional.empty()
                    : Optional.of(new Step(joined, before, next.after));
        }

        /// However fast it is typed, a paragraph is a step of its own, with the ends of lines behind it.
        private boolean beginsParagraph(Step next) {
            return changes.stream().anyMatch(change -> change.getInserted().endsWith("\n"))
                    && next.changes.stream()
                            .anyMatch(change -> !change.getInserted().startsWith("\n"));
        }

        private boolean writes() {
            return changes.stream().anyMatch(change -> !change.getInserted().isEmpty());
        }

        /// What was just written and is taken away at once would be in neither step if both were one.
        private boolean takesAway() {
            return changes.stream().anyMatch(change -> !change.getRemoved().isEmpty());
        }

        boolean changesNothing() {
            return changes.stream().allMatch(TextChange::isIdentity);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Step step && changes.equals(step.changes);
        }

        @Override
        public int hashCode() {
            return changes.hashCode();
        }
    }

    /// Of an area that is being made.
    UndoSteps(WritingArea area) {
        this.area = area;
        changing = UndoUtils.applyMultiPlainTextChange(area);
    }

    UndoManager<?> manager() {
        return UndoManagerFactory.unlimitedHistoryFactory()
                .createSingleChangeUM(
                        area.multiWrittenChanges().map(this::step),
                        Step::inverted,
                        this::apply,
                        Step::joined,
                        Step::changesNothing,
                        PAUSE);
    }

    /// Brings these carets back from now on; `window` does something on JavaFX's thread a moment later.
    void into(ManyCarets newCarets, Executor window) {
        carets = newCarets;
        resting = Optional.of(new Soon(window, this::rest));
        carets.onChosen(this::moved);
        area.caretPositionProperty().addListener((_, _, _) -> moved());
        area.selectionProperty().addListener((_, _, _) -> moved());
    }

    private void moved() {
        resting.ifPresent(Soon::ask);
    }

    private void rest() {
        if (!area.composition().isOn()) {
            Carets now = now();
            rested = now;
            if (open != null) {
                open.carets = now;
                open = null;
            }
        }
    }

    private @Nullable Carets now() {
        return carets == null ? null : new Carets(carets.leading(), carets.others());
    }

    /// The text is about to be changed.
    void begins() {
        if (open != null || rested == null) {
            rest();
        }
    }

    /// Another text is there.
    void forget() {
        open = null;
        rested = null;
    }

    private Step step(List<PlainTextChange> changes) {
        Step step = new Step(changes, new Then(rested), new Then(null));
        open = step.after();
        moved();
        return step;
    }

    private void apply(Step step) {
        rest();
        changing.accept(step.changes());
        Carets after = step.after().carets;
        if (carets != null && after != null && (!after.others().isEmpty() || isAt(step.changes(), after.leading()))) {
            carets.set(after.all(), 0);
        }
        rest();
    }

    /// Whether that is where these changes are, in a line with them or beside it, rather than where nobody might see
    /// them.
    private boolean isAt(List<PlainTextChange> changes, Stretch stretch) {
        int first =
                changes.stream().mapToInt(PlainTextChange::getPosition).min().orElse(0);
        int last = changes.stream()
                .mapToInt(PlainTextChange::getInsertionEnd)
                .max()
                .orElse(0);
        return line(first) - 1 <= line(stretch.to()) && line(stretch.from()) <= line(last) + 1;
    }

    private int line(int place) {
        return area.offsetToPosition(Math.min(place, area.getLength()), Bias.Forward)
                .getMajor();
    }
}
