package app.byline.ui.editor;

import app.byline.markdown.Formatting;
import app.byline.markdown.Rendered;
import app.byline.markdown.Style;
import app.byline.markdown.Styles;
import app.byline.markdown.edit.InTurn;
import app.byline.markdown.edit.LinkPlace;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.Stretch;
import app.byline.markdown.edit.TextEdit;
import app.byline.ui.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The open post as writing commands see it: a passage around what is selected, so that what a key costs does not grow
/// with the post. JavaFX's thread.
final class Passages {
    /// Characters before and behind the selection: more than a paragraph or a list of a person has, and read within a
    /// frame.
    private static final int REACH = 8_192;
    /// Carets further apart are no one's list.
    private static final int MOST = 8 * REACH;

    private final CodeArea area;
    private final EditorModel model;
    private final Background background;

    /// What takes long is done by way of `background`.
    Passages(CodeArea area, EditorModel model, Background background) {
        this.area = area;
        this.model = model;
        this.background = background;
    }

    /// What does that which takes long.
    Background background() {
        return background;
    }

    /// Does that to what is selected, as one step of undo. Of a long selection it is found beside the window, and left
    /// alone when the text has changed meanwhile.
    void edit(Function<Selected, TextEdit> command) {
        Stretch stretch = stretch();
        int start = begin(stretch.from());
        Selected selected = selected(start, stretch);
        if (area.getSelection().getLength() <= REACH) {
            apply(command.apply(selected).moved(start));
            return;
        }
        long version = model.version();
        background.ask(() -> command.apply(selected)).thenAccept(edit -> {
            if (version == model.version()) {
                apply(edit.moved(start));
            }
        });
    }

    /// What that would do to this stretch of the text.
    TextEdit edited(Stretch stretch, Function<Selected, TextEdit> command) {
        int start = begin(stretch.from());
        return command.apply(selected(start, stretch)).moved(start);
    }

    /// Does that at each of these, which are in order: at those that stand near each other in turn, in the text as what
    /// was done at the ones before leaves it.
    List<InTurn> inTurn(List<Stretch> stretches, BiFunction<Selected, Boolean, TextEdit> key) {
        List<InTurn> done = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= stretches.size(); i++) {
            boolean goesOn = i < stretches.size()
                    && stretches.get(i).from() - stretches.get(i - 1).to() < REACH
                    && stretches.get(i).to() - stretches.get(first).from() < MOST;
            if (!goesOn) {
                done.add(inTurnNear(stretches.subList(first, i), key));
                first = i;
            }
        }
        return done;
    }

    private InTurn inTurnNear(List<Stretch> stretches, BiFunction<Selected, Boolean, TextEdit> key) {
        int start = begin(stretches.getFirst().from());
        String text = text(start, stretches.getLast().to());
        Rendered rendered = known();
        Styles styles = rendered == null ? Styles.read(text) : rendered.styles();
        int from = rendered == null ? start : 0;
        InTurn turn = new InTurn(text, start, stretches);
        for (int i = 0; i < stretches.size(); i++) {
            boolean verbatim = isVerbatim(styles, stretches.get(i).caret() - from);
            turn.at(i, selected -> key.apply(selected, verbatim));
        }
        return turn;
    }

    /// Lets a key do that; answers whether it did. In code and addresses it may but move the caret; nothing is done to
    /// a long selection.
    boolean key(Function<Selected, Optional<TextEdit>> command) {
        return act((selected, start) ->
                command.apply(selected).filter(edit -> edit.changesNothing() || !isVerbatim(selected, start)));
    }

    /// The same for what knows by itself where code is.
    boolean read(Function<Selected, Optional<TextEdit>> command) {
        return act((selected, _) -> command.apply(selected));
    }

    /// The same for what asks where it matters whether the caret stands in code or the like.
    boolean read(BiFunction<Selected, BooleanSupplier, Optional<TextEdit>> command) {
        return act((selected, start) -> command.apply(selected, () -> isVerbatim(selected, start)));
    }

    private boolean act(BiFunction<Selected, Integer, Optional<TextEdit>> command) {
        if (area.getSelection().getLength() > REACH) {
            return false;
        }
        Stretch stretch = stretch();
        int start = begin(stretch.from());
        Optional<TextEdit> edit = command.apply(selected(start, stretch), start);
        edit.ifPresent(made -> apply(made.moved(start)));
        return edit.isPresent();
    }

    /// Does that at another place than the caret's, as one step of undo; caret and selection stay with their words.
    void beside(int place, Function<Selected, Optional<TextEdit>> command) {
        int at = Math.clamp(place, 0, model.length());
        int start = begin(at);
        String text = text(start, at);
        command.apply(new Selected(text, at - start, at - start))
                .map(edit -> edit.moved(start))
                .filter(edit -> !edit.changesNothing())
                .ifPresent(this::staying);
    }

    /// Whether the caret stands in what is shown as it is written.
    boolean isVerbatim() {
        return isVerbatim(stretch());
    }

    /// Whether that place is.
    boolean isVerbatim(Stretch place) {
        int start = begin(place.from());
        return isVerbatim(selected(start, place), start);
    }

    /// The link at the caret, or what would become one; behind a long selection.
    LinkPlace link() {
        boolean isLong = area.getSelection().getLength() > REACH;
        Stretch stretch = isLong ? Stretch.at(area.getSelection().getEnd()) : stretch();
        int start = begin(stretch.from());
        return Formatting.linkAt(selected(start, stretch)).moved(start);
    }

    /// Where the text has moved on since it was read last, the passage is read.
    private boolean isVerbatim(Selected selected, int start) {
        Rendered rendered = known();
        return rendered == null
                ? isVerbatim(Styles.read(selected.text()), selected.caret())
                : isVerbatim(rendered.styles(), start + selected.caret());
    }

    /// What the text was read as; null where it has moved on since.
    private @Nullable Rendered known() {
        Rendered rendered = model.rendered().get();
        return rendered == null || rendered.version() != model.version() ? null : rendered;
    }

    private static boolean isVerbatim(Styles styles, int at) {
        return styles.between(Math.max(0, at - 1), at + 1).stream()
                .filter(Style::isVerbatim)
                // The end of code that nothing ends yet is in it.
                .anyMatch(style -> style.start() < at
                        && (at < style.end()
                                || (at == style.end() && style.styleClass().equals("md-code-block"))));
    }

    /// Puts another character in a character's place, as a step of undo of its own; the caret stays where it is.
    void exchange(int at, char character) {
        staying(new TextEdit(at, at + 1, String.valueOf(character), at, at));
    }

    /// Makes that edit as one step of undo; caret and selection stay with their words.
    void staying(TextEdit edit) {
        int anchor = edit.shifted(area.getAnchor());
        int caret = edit.shifted(area.getCaretPosition());
        replace(edit);
        area.selectRange(anchor, caret);
    }

    private void replace(TextEdit edit) {
        area.getUndoManager().preventMerge();
        area.replaceText(edit.from(), edit.to(), edit.replacement());
        area.getUndoManager().preventMerge();
    }

    /// Makes these edits of one text, none of which meets another, as one step of undo.
    void replaceAll(List<TextEdit> edits) {
        area.getUndoManager().preventMerge();
        var changes = area.createMultiChange(edits.size());
        edits.stream()
                .filter(edit -> !edit.changesNothing())
                .forEach(edit -> changes.replaceText(edit.from(), edit.to(), edit.replacement()));
        if (changes.hasChanges()) {
            changes.commit();
        }
        area.getUndoManager().preventMerge();
    }

    /// Selects these characters, brings them into sight, and takes the keys.
    void select(int from, int to) {
        area.selectRange(from, to);
        area.requestFollowCaret();
        area.requestFocus();
    }

    /// Makes that edit of the text, as one step of undo, and takes the keys.
    void apply(TextEdit edit) {
        change(edit);
        area.requestFocus();
    }

    /// The same; the keys stay where they are.
    void change(TextEdit edit) {
        if (!edit.changesNothing()) {
            replace(edit);
        }
        area.selectRange(edit.anchor(), edit.caret());
        area.requestFollowCaret();
    }

    private Stretch stretch() {
        return new Stretch(area.getAnchor(), area.getCaretPosition());
    }

    private Selected selected(int start, Stretch stretch) {
        String text = text(start, stretch.to());
        return new Selected(text, stretch.anchor() - start, stretch.caret() - start);
    }

    /// From there to some lines behind `last`.
    private String text(int start, int last) {
        int end = Math.min(model.length(), last + REACH);
        String text = model.text(start, end);
        if (end < model.length()) {
            int line = text.lastIndexOf('\n');
            return start + line >= last ? text.substring(0, line) : text;
        }
        return text;
    }

    /// Where the passage begins: with a line, and not within code, which would be read as words then.
    private int begin(int first) {
        int start = Math.max(0, first - REACH);
        if (start == 0) {
            return 0;
        }
        int line = model.text(start, first).indexOf('\n');
        int begin = line < 0 ? start : start + line + 1;
        Rendered rendered = model.rendered().get();
        return rendered == null || rendered.version() != model.version()
                ? begin
                : rendered.styles().between(begin, begin + 1).stream()
                        .filter(style -> style.styleClass().equals("md-code-block"))
                        .mapToInt(Style::end)
                        .filter(end -> end < first)
                        .findFirst()
                        .orElse(begin);
    }
}
