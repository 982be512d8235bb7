package app.byline.ui.editor;

import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.Insertion;
import app.byline.markdown.edit.LineKeys;
import app.byline.markdown.edit.MarksAgain;
import app.byline.markdown.edit.Pairs;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.SmartTyping;
import app.byline.markdown.edit.SmartTyping.Typed;
import app.byline.markdown.edit.TextEdit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;
import org.jspecify.annotations.Nullable;

/// Keys that do more than they say: Enter goes on with a list, Tab moves an item or goes to the next cell, a bracket
/// brings its pair, a quote is that of the language. Where they are about nothing of that they do what they always do.
/// JavaFX's thread.
final class WritingKeys {
    private final WritingArea area;
    private final Passages passages;
    private final WritingHabits habits;
    /// What the last key did by way of the language, while nothing else has happened since.
    private Optional<Typed> smart = Optional.empty();
    /// What Enter has put at the beginning of the line, while its author is in it.
    private Optional<MarksAgain> again = Optional.empty();

    private WritingKeys(WritingArea area, Passages passages, WritingHabits habits) {
        this.area = area;
        this.passages = passages;
        this.habits = habits;
    }

    static WritingKeys on(WritingArea area, Passages passages, WritingHabits habits) {
        WritingKeys keys = new WritingKeys(area, passages, habits);
        area.caretPositionProperty().addListener((_, _, _) -> keys.smart = Optional.empty());
        area.writtenChanges().subscribe(_ -> keys.smart = Optional.empty());
        area.currentParagraphProperty().addListener((_, _, _) -> keys.again = Optional.empty());
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.process(EventPattern.keyPressed(), keys::pressed),
                        InputMap.process(EventPattern.keyTyped(), keys::typed)));
        return keys;
    }

    private Result pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return Result.PROCEED;
        }
        return switch (key.getCode()) {
            case ENTER, TAB -> {
                boolean done = passages.read((selected, verbatim) -> inLines(key, selected, verbatim));
                if (done && key.getCode() == KeyCode.ENTER) {
                    again = isAtLineEnd() ? MarksAgain.in(lineBefore()) : Optional.empty();
                }
                yield done ? Result.CONSUME : Result.PROCEED;
            }
            case BACK_SPACE -> erased();
            default -> Result.PROCEED;
        };
    }

    private boolean isAtLineEnd() {
        return area.getCaretColumn() == area.getParagraphLength(area.getCurrentParagraph());
    }

    private String lineBefore() {
        return area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
    }

    /// A blank behind marks that are there already.
    private Result blank() {
        Optional<MarksAgain.Written> written = area.getSelection().getLength() == 0 && isAtLineEnd()
                ? again.flatMap(marks -> marks.blank(lineBefore()))
                : Optional.empty();
        written.ifPresent(now -> {
            int caret = area.getCaretPosition();
            int from = caret - now.removed();
            int after = from + now.instead().length();
            passages.apply(new TextEdit(from, caret, now.instead(), after, after));
            again = Optional.of(now.left());
        });
        return written.isPresent() ? Result.CONSUME : Result.PROCEED;
    }

    /// `verbatim` says, where it is asked, whether the caret stands in code and the like.
    private static Optional<TextEdit> inLines(KeyEvent key, Selected selected, BooleanSupplier verbatim) {
        boolean shift = key.isShiftDown();
        if (key.getCode() == KeyCode.TAB) {
            return (shift ? TableEditing.previous(selected) : TableEditing.next(selected))
                    .or(() -> LineKeys.tab(selected, shift, verbatim));
        }
        return shift
                ? TableEditing.lineBreak(selected)
                : TableEditing.below(selected).or(() -> LineKeys.enter(selected, verbatim));
    }

    /// What Enter, Tab or Backspace does at one of several carets.
    TextEdit pressed(KeyEvent key, Selected selected, boolean verbatim) {
        if (key.getCode() == KeyCode.BACK_SPACE) {
            return Optional.of(selected)
                    .filter(_ -> habits.pairs().get() && !verbatim)
                    .flatMap(this::pairErased)
                    .orElseGet(() -> Insertion.erased(selected));
        }
        String plain = key.getCode() == KeyCode.ENTER ? "\n" : "\t";
        return inLines(key, selected, () -> verbatim).orElseGet(() -> Insertion.typed(selected, plain));
    }

    /// Whether that character may do more than it says.
    boolean isMark(char character) {
        return (habits.smart().get() && SmartTyping.isSign(character))
                || (habits.pairs().get() && Pairs.isMark(character));
    }

    /// What it does at one of several carets.
    TextEdit typed(char character, Selected selected, boolean verbatim) {
        boolean pairs = habits.pairs().get();
        return Optional.of(selected)
                .filter(_ -> !verbatim && habits.smart().get())
                .flatMap(there -> SmartTyping.typed(there, character, habits.language(), pairs))
                .map(Typed::edit)
                .or(() -> !pairs ? Optional.empty() : Pairs.typed(selected, character))
                .filter(edit -> !verbatim || edit.changesNothing())
                .orElseGet(() -> Insertion.typed(selected, String.valueOf(character)));
    }

    /// Right behind what a key did by way of the language, only that is taken back.
    private Result erased() {
        if (smart.isPresent()) {
            passages.apply(smart.get().undo(area.getCaretPosition()));
            return Result.CONSUME;
        }
        return habits.pairs().get() ? does(this::pairErased) : Result.PROCEED;
    }

    private Optional<TextEdit> pairErased(Selected selected) {
        return Pairs.erased(selected)
                .or(() -> habits.smart().get() ? SmartTyping.erased(selected, habits.language()) : Optional.empty());
    }

    private Result typed(KeyEvent key) {
        String typed = key.getCharacter();
        // AltGr, with which some keyboards have brackets, is Ctrl and Alt together.
        boolean command = key.isMetaDown() || (key.isControlDown() && !key.isAltDown());
        if (typed.length() != 1 || command) {
            return Result.PROCEED;
        }
        char character = typed.charAt(0);
        if (character == ' ' && again.isPresent()) {
            return blank();
        }
        if (habits.smart().get() && SmartTyping.isSign(character) && smart(character)) {
            return Result.CONSUME;
        }
        boolean fence = (character == '`' || character == '~') && habits.pairs().get();
        if (fence && passages.read(selected -> LineKeys.typed(selected, character))) {
            return Result.CONSUME;
        }
        return Pairs.isMark(character) && habits.pairs().get()
                ? does(selected -> Pairs.typed(selected, character))
                : Result.PROCEED;
    }

    private boolean smart(char character) {
        AtomicReference<@Nullable Typed> made = new AtomicReference<>();
        boolean done = passages.key(selected -> {
            Optional<Typed> typed = SmartTyping.typed(
                    selected, character, habits.language(), habits.pairs().get());
            typed.ifPresent(made::set);
            return typed.map(Typed::edit);
        });
        smart = Optional.ofNullable(made.get())
                .filter(typed -> done && !typed.plain().isEmpty());
        return done;
    }

    private Result does(Function<Selected, Optional<TextEdit>> command) {
        return passages.key(command) ? Result.CONSUME : Result.PROCEED;
    }
}
