package app.byline.ui.editor;

import app.byline.markdown.edit.Graphemes;
import app.byline.markdown.edit.MovedWords;
import app.byline.markdown.edit.ReadingOrder;
import app.byline.ui.FieldName;
import app.byline.ui.text.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.InputMethodEvent;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStream;

/// A text area that steps over and deletes characters as people see them, and tells a screen reader its text. What a
/// key costs does not grow with the text. JavaFX's thread.
final class WritingArea extends CodeArea {
    private final SpokenText spoken = new SpokenText(this);
    private final Composition composition = new Composition(this);
    private final WrappedScripts scripts = WrappedScripts.in(this);
    private final UndoSteps steps = new UndoSteps(this);

    WritingArea() {
        setId("editor");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        FieldName.set(this, Messages.text("editor.text"));
        setAccessibleHelp(Messages.text("editor.leave"));
        getStyleClass().setAll("editor-area", "styled-text-area");
        composition.begin();
        ArrowKeys.on(this);
        SelectedRows.of(this);
        TurnedLines.in(this);
        setUndoManager(steps.manager());
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

    /// What its undo and redo know.
    UndoSteps steps() {
        return steps;
    }

    /// What parts its lines where they may be wrapped.
    WrappedScripts scripts() {
        return scripts;
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
        begins();
        int from = Math.min(start, getLength());
        super.replace(from, Math.min(end, getLength()), replacement);
        // The same text in the place of itself is told to nobody, but has lost its parts.
        scripts.changed(from, from + replacement.length());
        scripts.part();
    }

    /// Has that text from now on, which [AreaText] has made ready to be laid out.
    void take(StyledDocument<Collection<String>, String, Collection<String>> text) {
        composition.withdraw();
        super.replace(0, getLength(), text);
        scripts.forget();
        steps.forget();
    }

    @Override
    public MultiChangeBuilder<Collection<String>, String, Collection<String>> createMultiChange(int changes) {
        composition.withdraw();
        begins();
        return super.createMultiChange(changes);
    }

    private void begins() {
        if (!composition.isQuiet()) {
            steps.begins();
        }
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

    /// What comes into a character, as a step to a row below, comes to its nearer edge, and always on.
    @Override
    public void moveTo(int place, SelectionPolicy selectionPolicy) {
        int edge = edge(place);
        boolean stays = edge != place && edge == getCaretPosition();
        super.moveTo(!stays ? edge : place > edge ? after(edge) : before(edge), selectionPolicy);
    }

    @Override
    public void moveTo(int line, int column, SelectionPolicy selectionPolicy) {
        moveTo(getAbsolutePosition(line, column), selectionPolicy);
    }

    @Override
    public CharacterHit hit(double x, double y) {
        CharacterHit hit = hitRow(super.hit(x, y), x, y);
        int edge = edge(hit.getInsertionIndex());
        return edge == hit.getInsertionIndex() ? hit : CharacterHit.insertionAt(edge);
    }

    private CharacterHit hitRow(CharacterHit hit, double x, double y) {
        int line = offsetToPosition(hit.getInsertionIndex(), Bias.Forward).getMajor();
        return rows(line)
                .map(rows -> rows.hit(localToScreen(x, y), getAbsolutePosition(line, 0)))
                .orElse(hit);
    }

    /// Whether that line is read from the right.
    boolean isReadFromRight(int line) {
        return WrappedScripts.side(getParagraph(line).getParagraphStyle()).isRight();
    }

    /// Whether something in that line runs leftwards, so that order and sides are not the same thing.
    boolean isMixed(int line) {
        return isReadFromRight(line) || ReadingOrder.isMixed(getText(line));
    }

    /// Of a mixed line; other lines have those that the area knows.
    private Optional<TextRows> rows(int line) {
        return isMixed(line) ? TextRows.of(this, line) : Optional.empty();
    }

    @Override
    public void lineStart(SelectionPolicy policy) {
        int line = getCurrentParagraph();
        rows(line)
                .ifPresentOrElse(
                        rows -> moveTo(line, rows.start(rows.row(getCaretColumn())), policy),
                        () -> super.lineStart(policy));
    }

    @Override
    public void lineEnd(SelectionPolicy policy) {
        int line = getCurrentParagraph();
        rows(line)
                .ifPresentOrElse(
                        rows -> moveTo(line, rows.end(rows.row(getCaretColumn())), policy),
                        () -> super.lineEnd(policy));
    }

    /// A step by a word, on or back in the order of the text.
    void word(boolean onwards, SelectionPolicy policy) {
        if (onwards && getCaretPosition() < getLength()) {
            wordBreaksForwards(1, policy);
        } else if (!onwards && getCaretPosition() > 0) {
            wordBreaksBackwards(1, policy);
        }
    }

    /// Words that are dragged there, with the blanks that part them.
    @Override
    public void moveSelectedText(int place) {
        int from = getSelection().getStart();
        int to = getSelection().getEnd();
        if (from <= place && place <= to) {
            super.moveSelectedText(place);
            return;
        }
        String words = getText(from, to);
        MovedWords moved = MovedWords.of(this::character, from, to, place);
        createMultiChange(2)
                .deleteText(moved.from(), moved.to())
                .insertTextAbsolutely(moved.place(), moved.before() + words + moved.behind())
                .commit();
        int begin = moved.place() + moved.before().length();
        selectRange(begin, begin + words.length());
    }

    private int character(int place) {
        return place < 0 || place >= getLength()
                ? '\n'
                : getText(place, place + 1).charAt(0);
    }

    /// The word, or, where there is none, the character at the caret.
    @Override
    public void selectWord() {
        super.selectWord();
        int from = whole(getSelection().getStart());
        int to = getSelection().getEnd();
        boolean isWhole = whole(to) == to && from < to;
        boolean atLineEnd = getCaretColumn() == getParagraphLength(getCurrentParagraph());
        selectRange(from, isWhole || atLineEnd ? to : after(whole(to)));
    }

    /// The edge of a character that is nearest to that place.
    private int edge(int place) {
        int begin = whole(place);
        return begin == place || place - begin < after(begin) - place ? begin : after(begin);
    }

    /// Where the character begins that this place is within; between two characters that place.
    int whole(int place) {
        Position at = offsetToPosition(place, Bias.Forward);
        String line = getText(at.getMajor());
        return at.getMinor() > line.length() ? place : place - at.getMinor() + Graphemes.whole(line, at.getMinor());
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
