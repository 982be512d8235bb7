package app.byline.ui.editor;

import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.ListKeys;
import app.byline.markdown.edit.Pairs;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.SmartTyping;
import app.byline.markdown.edit.SmartTyping.Typed;
import app.byline.markdown.edit.TextEdit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

    private WritingKeys(WritingArea area, Passages passages, WritingHabits habits) {
        this.area = area;
        this.passages = passages;
        this.habits = habits;
    }

    static void on(WritingArea area, Passages passages, WritingHabits habits) {
        WritingKeys keys = new WritingKeys(area, passages, habits);
        area.caretPositionProperty().addListener((_, _, _) -> keys.smart = Optional.empty());
        area.writtenChanges().subscribe(_ -> keys.smart = Optional.empty());
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.process(EventPattern.keyPressed(), keys::pressed),
                        InputMap.process(EventPattern.keyTyped(), keys::typed)));
    }

    private Result pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return Result.PROCEED;
        }
        KeyCode code = key.getCode();
        boolean shift = key.isShiftDown();
        if (code == KeyCode.ENTER) {
            return passages.read(shift ? TableEditing::lineBreak : TableEditing::below)
                    ? Result.CONSUME
                    : shift ? Result.PROCEED : does(ListKeys::enter);
        }
        if (code == KeyCode.TAB) {
            return passages.read(shift ? TableEditing::previous : TableEditing::next)
                    ? Result.CONSUME
                    : does(shift ? ListKeys::outdent : ListKeys::indent);
        }
        return code == KeyCode.BACK_SPACE ? erased() : Result.PROCEED;
    }

    /// Right behind what a key did by way of the language, only that is taken back.
    private Result erased() {
        if (smart.isPresent()) {
            passages.apply(smart.get().undo(area.getCaretPosition()));
            return Result.CONSUME;
        }
        return habits.pairs().get() ? does(Pairs::erased) : Result.PROCEED;
    }

    private Result typed(KeyEvent key) {
        String typed = key.getCharacter();
        // AltGr, with which some keyboards have brackets, is Ctrl and Alt together.
        boolean command = key.isMetaDown() || (key.isControlDown() && !key.isAltDown());
        if (typed.length() != 1 || command) {
            return Result.PROCEED;
        }
        char character = typed.charAt(0);
        if (habits.smart().get() && SmartTyping.isSign(character) && smart(character)) {
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
