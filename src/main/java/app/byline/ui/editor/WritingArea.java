package app.byline.ui.editor;

import app.byline.markdown.edit.Graphemes;
import app.byline.ui.FieldName;
import app.byline.ui.text.Messages;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.InputMethodEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStream;

/// A text area that steps over and deletes characters as people see them, and tells a screen reader its text. What a
/// key costs does not grow with the text. JavaFX's thread.
final class WritingArea extends CodeArea {
    /// A pause after which what is typed is its own step of undo.
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final SpokenText spoken = new SpokenText(this);
    private final Composition composition = new Composition(this);

    WritingArea() {
        setId("editor");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        FieldName.set(this, Messages.text("editor.text"));
        setAccessibleHelp(Messages.text("editor.leave"));
        getStyleClass().setAll("editor-area", "styled-text-area");
        composition.begin();
        setUndoManager(UndoManagerFactory.unlimitedHistoryFactory()
                .createMultiChangeUM(
                        multiWrittenChanges(),
                        TextChange::invert,
                        UndoUtils.applyMultiPlainTextChange(this),
                        TextChange::mergeWith,
                        TextChange::isIdentity,
                        PAUSE));
        writtenChanges().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        selectionProperty().addListener((_, _, _) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
    }

    /// What an input method is composing here.
    Composition composition() {
        return composition;
    }

    /// Each change of the text, but for what is only being composed.
    EventStream<PlainTextChange> writtenChanges() {
        return plainTextChanges().filter(_ -> !composition.isQuiet());
    }

    /// The same, those that are made together as one.
    EventStream<List<PlainTextChange>> multiWrittenChanges() {
        return multiPlainChanges().filter(_ -> !composition.isQuiet());
    }

    @Override
    protected void handleInputMethodEvent(InputMethodEvent event) {
        composition.heard(event);
    }

    /// Who changes the text means it without what is being composed.
    @Override
    public void replace(
            int start, int end, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        composition.withdraw();
        super.replace(Math.min(start, getLength()), Math.min(end, getLength()), replacement);
    }

    @Override
    public MultiChangeBuilder<Collection<String>, String, Collection<String>> createMultiChange(int changes) {
        composition.withdraw();
        return super.createMultiChange(changes);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return SpokenText.tells(attribute)
                ? spoken.tell(attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!spoken.does(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
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
