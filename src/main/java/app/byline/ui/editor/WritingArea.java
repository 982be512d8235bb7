package app.byline.ui.editor;

import app.byline.markdown.edit.Graphemes;
import app.byline.ui.text.Messages;
import java.time.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.fxmisc.richtext.util.UndoUtils;

/// A text area that steps over and deletes characters as people see them. What a key costs does not grow with the text.
/// JavaFX's thread.
final class WritingArea extends CodeArea {
    /// A pause after which what is typed is its own step of undo.
    private static final Duration PAUSE = Duration.ofMillis(700);

    WritingArea() {
        setId("editor");
        setAccessibleText(Messages.text("editor.text"));
        getStyleClass().setAll("editor-area", "styled-text-area");
        setUndoManager(UndoUtils.plainTextUndoManager(this, PAUSE));
    }

    @Override
    public void deletePreviousChar() {
        int end = getCaretPosition();
        deleteText(before(end), end);
    }

    @Override
    public void deleteNextChar() {
        int start = getCaretPosition();
        deleteText(start, after(start));
    }

    @Override
    public void previousChar(SelectionPolicy selectionPolicy) {
        moveTo(before(getCaretPosition()), selectionPolicy);
    }

    @Override
    public void nextChar(SelectionPolicy selectionPolicy) {
        moveTo(after(getCaretPosition()), selectionPolicy);
    }

    /// Where the character before that place begins; the text's beginning has none before it.
    int before(int place) {
        Position at = offsetToPosition(place, Bias.Forward);
        return at.getMinor() == 0
                ? Math.max(0, place - 1)
                : place - at.getMinor() + Graphemes.before(getText(at.getMajor()), at.getMinor());
    }

    /// Where the character behind that place ends; the text's end has none behind it.
    int after(int place) {
        Position at = offsetToPosition(place, Bias.Forward);
        return at.getMinor() == getParagraphLength(at.getMajor())
                ? Math.min(getLength(), place + 1)
                : place - at.getMinor() + Graphemes.after(getText(at.getMajor()), at.getMinor());
    }
}
