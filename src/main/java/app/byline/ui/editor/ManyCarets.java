package app.byline.ui.editor;

import app.byline.markdown.edit.InTurn;
import app.byline.markdown.edit.ManyEdits;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.Stretch;
import app.byline.markdown.edit.TextEdit;
import app.byline.post.Listeners;
import app.byline.snippet.Expansion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The carets of a text: the area's own, which leads, and more beside it while their author wants them. What is done is
/// done at each, as one step of undo. Whatever else moves the caret or changes the text leaves the leading one alone.
/// JavaFX's thread.
final class ManyCarets {
    /// Each is a node, and takes its time at each key.
    private static final int MOST = 500;

    private final WritingArea area;
    private final Passages passages;
    private final DrawnCarets drawn;
    private List<Stretch> others = List.of();
    private boolean acting;
    private final Listeners<Runnable> chosen = new Listeners<>();

    /// `window` does something on JavaFX's thread a moment later.
    ManyCarets(WritingArea area, Passages passages, Executor window) {
        this.area = area;
        this.passages = passages;
        drawn = new DrawnCarets(area, window);
        area.multiWrittenChanges().subscribe(_ -> left());
        area.caretPositionProperty().addListener((_, _, _) -> left());
        area.selectionProperty().addListener((_, _, _) -> left());
    }

    /// Calls back when others beside the leading one came or went.
    void onChosen(Runnable callback) {
        chosen.add(callback);
    }

    boolean isOne() {
        return others.isEmpty();
    }

    /// All that is selected, in order.
    List<Stretch> all() {
        List<Stretch> all = new ArrayList<>(others);
        all.add(leading());
        all.sort(Comparator.comparingInt(Stretch::from));
        return all;
    }

    /// All but the leading one.
    List<Stretch> others() {
        return others;
    }

    Stretch leading() {
        IndexRange selected = area.getSelection();
        int caret = area.getCaretPosition();
        // What is selected and dragged stays so while the caret shows where it would come.
        boolean dragged = selected.getLength() > 0 && caret != selected.getStart() && caret != selected.getEnd();
        return dragged ? new Stretch(selected.getStart(), selected.getEnd()) : new Stretch(area.getAnchor(), caret);
    }

    /// Only the leading one stays.
    void one() {
        drawn.clear();
        others = List.of();
        chosen.each(Runnable::run);
    }

    private void left() {
        if (!acting && !area.composition().isOn()) {
            one();
        }
    }

    /// One more, which leads from now on; one that is there already goes instead.
    void toggle(int place) {
        List<Stretch> all = all();
        if (all.size() > 1 && all.removeIf(stretch -> stretch.from() <= place && place <= stretch.to())) {
            set(all, all.size() - 1);
        } else {
            add(Stretch.at(place));
        }
    }

    /// One more, which leads from now on.
    void add(Stretch more) {
        List<Stretch> all = new ArrayList<>(all());
        if (all.size() < MOST && all.stream().noneMatch(more::equals)) {
            all.add(more);
        }
        set(all, all.indexOf(more));
    }

    /// These, of which the one with that number leads. Those that meet become one.
    void set(List<Stretch> wanted, int leading) {
        Stretch lead = wanted.get(Math.max(0, leading));
        List<Stretch> rest = new ArrayList<>();
        for (Stretch stretch : wanted) {
            boolean met = meets(stretch, lead) || rest.stream().anyMatch(kept -> meets(kept, stretch));
            if (!met && rest.size() < MOST) {
                rest.add(stretch);
            }
        }
        act(() -> {
            others = rest;
            chosen.each(Runnable::run);
            drawn.show(rest);
            area.selectRange(lead.anchor(), lead.caret());
            area.requestFollowCaret();
        });
    }

    private static boolean meets(Stretch one, Stretch other) {
        return one.equals(other) || (one.from() < other.to() && other.from() < one.to());
    }

    /// Does that at each, as one step of undo.
    void edit(Function<Selected, TextEdit> command) {
        if (isOne()) {
            passages.edit(command);
        } else {
            change(stretch -> passages.edited(stretch, command));
        }
    }

    /// Does at each what a key does there, in turn; it is told whether the caret stands in code.
    void key(BiFunction<Selected, Boolean, TextEdit> key) {
        List<InTurn> turns = passages.inTurn(all(), key);
        apply(
                turns.stream().map(InTurn::edit).toList(),
                turns.stream().map(InTurn::carets).toList());
    }

    /// Puts these words in the place of what is selected at each.
    void type(String words) {
        change(stretch -> typed(stretch, words));
    }

    /// The same; one line of the words at each where there are as many.
    void paste(String words) {
        List<String> lines = words.lines().toList();
        List<Stretch> all = all();
        if (lines.size() != all.size()) {
            type(words);
            return;
        }
        apply(IntStream.range(0, lines.size())
                .mapToObj(i -> typed(all.get(i), lines.get(i)))
                .toList());
    }

    /// Puts these words in the place of what was typed before the leading one, at each that has the same before it;
    /// `behind` tells how many characters behind a place go, too.
    void complete(String typed, String words, IntUnaryOperator behind) {
        change(stretch -> {
            int from = stretch.caret() - typed.length();
            boolean same = stretch.isEmpty()
                    && from >= 0
                    && area.getText(from, stretch.caret()).equals(typed);
            return same
                    ? typed(new Stretch(from, stretch.caret() + behind.applyAsInt(stretch.caret())), words)
                    : new TextEdit(stretch.from(), stretch.from(), "", stretch.anchor(), stretch.caret());
        });
    }

    private static TextEdit typed(Stretch stretch, String words) {
        int caret = stretch.from() + words.length();
        return new TextEdit(stretch.from(), stretch.to(), words, caret, caret);
    }

    /// Puts what this makes of these places, which are in order, in theirs, as one step of undo; carets then stand
    /// where each says.
    void insert(List<Stretch> places, Function<Stretch, Expansion> made) {
        List<Expansion> expansions = places.stream().map(made).toList();
        apply(IntStream.range(0, places.size())
                .mapToObj(i -> expanded(places.get(i), expansions.get(i)))
                .toList());
        List<Stretch> after = all();
        if (after.size() == places.size()) {
            // What leads has the first of its own.
            int leading = IntStream.range(0, after.indexOf(leading()))
                    .map(i -> Math.max(1, expansions.get(i).carets().size()))
                    .sum();
            set(
                    IntStream.range(0, after.size())
                            .boxed()
                            .flatMap(i -> carets(after.get(i), expansions.get(i)))
                            .toList(),
                    leading);
        }
    }

    private static TextEdit expanded(Stretch place, Expansion expansion) {
        int caret = place.from() + expansion.caret();
        return new TextEdit(place.from(), place.to(), expansion.text(), caret, caret);
    }

    /// All of them, of which the first is there.
    private static Stream<Stretch> carets(Stretch first, Expansion expansion) {
        return expansion.carets().size() < 2
                ? Stream.of(first)
                : expansion.carets().stream().map(caret -> Stretch.at(first.caret() + caret - expansion.caret()));
    }

    /// Deletes what is selected at each, or where nothing is the character before or behind it.
    void delete(boolean before) {
        change(stretch -> typed(stretch.isEmpty() ? character(stretch.caret(), before) : stretch, ""));
    }

    private Stretch character(int place, boolean before) {
        return before ? new Stretch(area.before(place), place) : new Stretch(place, area.after(place));
    }

    /// Takes what is selected onto the clipboard; nothing where nothing is.
    void copy() {
        String words = words();
        if (all().stream().anyMatch(stretch -> !stretch.isEmpty())) {
            ClipboardContent content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// The same, and takes it out of the text.
    void cut() {
        copy();
        type("");
    }

    void selectAll() {
        one();
        area.selectAll();
        area.requestFocus();
    }

    /// What is selected, one below the other.
    String words() {
        return all().stream()
                .map(stretch -> area.getText(stretch.from(), stretch.to()))
                .collect(Collectors.joining("\n"));
    }

    /// Moves each as the area moves its own when `step` is done.
    void move(Runnable step) {
        List<Stretch> all = all();
        int leading = all.indexOf(leading());
        act(() -> {
            List<Stretch> moved = new ArrayList<>();
            for (Stretch stretch : all) {
                area.selectRange(stretch.anchor(), stretch.caret());
                // Each keeps to its own column.
                area.getCaretSelectionBind().clearTargetOffset();
                step.run();
                moved.add(leading());
            }
            set(moved, leading);
        });
    }

    private void change(Function<Stretch, TextEdit> edit) {
        apply(all().stream().map(edit).toList());
    }

    private void apply(List<TextEdit> wanted) {
        ManyEdits edits = new ManyEdits(wanted, all().indexOf(leading()));
        change(edits.edits(), edits.after(), edits.leading());
    }

    /// None of these edits meets another; each has carets that stand in the text as it alone leaves it.
    private void apply(List<TextEdit> edits, List<List<Stretch>> carets) {
        List<Stretch> after = new ArrayList<>();
        int shift = 0;
        for (int i = 0; i < edits.size(); i++) {
            for (Stretch caret : carets.get(i)) {
                after.add(caret.moved(shift));
            }
            shift += edits.get(i).growth();
        }
        change(edits, after, all().indexOf(leading()));
    }

    private void change(List<TextEdit> edits, List<Stretch> after, int leading) {
        act(() -> {
            drawn.clear();
            passages.replaceAll(edits);
            set(after, leading);
        });
    }

    private void act(Runnable action) {
        boolean before = acting;
        acting = true;
        try {
            action.run();
        } finally {
            acting = before;
        }
    }
}
