package app.byline.ui.editor;

import app.byline.markdown.edit.ReadingOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Arrow keys in lines of which some letters run leftwards: a caret goes to the side that its arrow points to. What is
/// selected, and a step by a word, go by the direction in which the whole line is read, or they would jump. In other
/// lines keys do what they do in every area. JavaFX's thread.
final class ArrowKeys {
    private final WritingArea area;
    /// How far right the caret stood before it began to go up or down.
    private OptionalDouble goal = OptionalDouble.empty();

    private ArrowKeys(WritingArea area) {
        this.area = area;
    }

    static void on(WritingArea area) {
        ArrowKeys keys = new ArrowKeys(area);
        area.caretPositionProperty().addListener((_, _, _) -> keys.goal = OptionalDouble.empty());
        Nodes.addInputMap(area, InputMap.process(EventPattern.keyPressed(), keys::pressed));
    }

    private Result pressed(KeyEvent key) {
        if (key.isAltDown()) {
            return Result.PROCEED;
        }
        boolean done = switch (key.getCode()) {
            case LEFT, KP_LEFT, RIGHT, KP_RIGHT -> sideways(key);
            case UP, KP_UP -> !key.isShortcutDown() && upOrDown(-1, policy(key));
            case DOWN, KP_DOWN -> !key.isShortcutDown() && upOrDown(1, policy(key));
            default -> false;
        };
        if (done) {
            area.requestFollowCaret();
        }
        return done ? Result.CONSUME : Result.PROCEED;
    }

    private static SelectionPolicy policy(KeyEvent key) {
        return key.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR;
    }

    private boolean sideways(KeyEvent key) {
        int line = area.getCurrentParagraph();
        if (!area.isMixed(line)) {
            return false;
        }
        boolean left = key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.KP_LEFT;
        boolean onwards = left == area.isReadFromRight(line);
        if (key.isShortcutDown()) {
            area.word(onwards, policy(key));
        } else if (key.isShiftDown()) {
            character(onwards, SelectionPolicy.ADJUST);
        } else if (area.getSelection().getLength() > 0) {
            area.moveTo(
                    onwards ? area.getSelection().getEnd() : area.getSelection().getStart());
        } else {
            beside(area.getText(line), onwards);
        }
        area.getCaretSelectionBind().clearTargetOffset();
        return true;
    }

    private void character(boolean onwards, SelectionPolicy policy) {
        if (onwards) {
            area.nextChar(policy);
        } else {
            area.previousChar(policy);
        }
    }

    private void beside(String line, boolean onwards) {
        List<Integer> rows = TextRows.of(area, area.getCurrentParagraph())
                .map(TextRows::starts)
                .orElse(List.of(0));
        OptionalInt beside = new ReadingOrder(line, rows, area.isReadFromRight(area.getCurrentParagraph()))
                .beside(area.getCaretColumn(), onwards);
        if (beside.isPresent()) {
            area.moveTo(area.getCurrentParagraph(), beside.getAsInt(), SelectionPolicy.CLEAR);
        } else {
            int begin = area.getAbsolutePosition(area.getCurrentParagraph(), 0);
            area.moveTo(Math.clamp(onwards ? begin + line.length() + 1L : begin - 1L, 0, area.getLength()));
        }
    }

    /// To the place that is nearest in the row above or below, where this line or that one is of such letters.
    private boolean upOrDown(int step, SelectionPolicy policy) {
        int line = area.getCurrentParagraph();
        int next = neighbour(line, step);
        boolean concerned = area.isMixed(line) || (next != line && area.isMixed(next));
        Optional<TextRows> here = concerned ? TextRows.of(area, line) : Optional.empty();
        if (here.isEmpty()) {
            return false;
        }
        TextRows rows = here.get();
        int row = rows.row(area.getCaretColumn()) + step;
        double x = goal.orElseGet(() -> rows.x(area.getCaretColumn()));
        if (row >= 0 && row < rows.count()) {
            area.moveTo(line, rows.at(row, x), policy);
        } else if (next != line) {
            Optional<TextRows> there = shown(next);
            if (there.isEmpty()) {
                return false;
            }
            area.moveTo(next, there.get().at(step > 0 ? 0 : there.get().count() - 1, x), policy);
        }
        goal = OptionalDouble.of(x);
        return true;
    }

    /// The line above or below that is not folded; this one where there is none.
    private int neighbour(int line, int step) {
        int next = line + step;
        while (next >= 0 && next < area.getParagraphs().size() && area.isFolded(next)) {
            next += step;
        }
        return next < 0 || next == area.getParagraphs().size() ? line : next;
    }

    private Optional<TextRows> shown(int line) {
        return TextRows.of(area, line).or(() -> {
            area.showParagraphInViewport(line);
            area.layout();
            return TextRows.of(area, line);
        });
    }
}
