package app.byline.ui.editor;

import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.ListKeys;
import app.byline.markdown.edit.Pairs;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.TextEdit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Keys that do more than they say: Enter goes on with a list, Tab moves an item or goes to the next cell, a bracket
/// brings its pair. Where they
/// are about nothing of that they do what they always do. JavaFX's thread.
final class WritingKeys {
    private final Passages passages;
    private final BooleanSupplier pairs;

    private WritingKeys(Passages passages, BooleanSupplier pairs) {
        this.passages = passages;
        this.pairs = pairs;
    }

    /// `pairs` says whether marks come in pairs.
    static void on(CodeArea area, Passages passages, BooleanSupplier pairs) {
        WritingKeys keys = new WritingKeys(passages, pairs);
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
        return code == KeyCode.BACK_SPACE && pairs.getAsBoolean() ? does(Pairs::erased) : Result.PROCEED;
    }

    private Result typed(KeyEvent key) {
        String typed = key.getCharacter();
        // AltGr, with which some keyboards have brackets, is Ctrl and Alt together.
        boolean command = key.isMetaDown() || (key.isControlDown() && !key.isAltDown());
        return typed.length() != 1 || command || !Pairs.isMark(typed.charAt(0)) || !pairs.getAsBoolean()
                ? Result.PROCEED
                : does(selected -> Pairs.typed(selected, typed.charAt(0)));
    }

    private Result does(Function<Selected, Optional<TextEdit>> command) {
        return passages.key(command) ? Result.CONSUME : Result.PROCEED;
    }
}
