package app.byline.ui.editor;

import javafx.beans.property.ReadOnlyIntegerProperty;

/// The text as a preview beside it keeps step with it, in lines and characters of the source. JavaFX's thread.
public interface FollowedText {
    /// The line in which the caret stands, from 0.
    ReadOnlyIntegerProperty caretLine();

    /// Which part of the text is seen.
    EditorScroll scroll();

    /// Calls back after each change of what is seen, perhaps within a layout.
    void onMoved(Runnable moved);

    /// Calls back when the author turns to the text: a key, the wheel, or the scroll bar.
    void onTouched(Runnable touched);

    /// The lines from `from` to before `to`, each with its end.
    String lines(int from, int to);

    /// Where a line begins in the text; the text's end for a line behind the last.
    int offset(int line);

    /// Selects these characters, brings them into sight, and takes the keys.
    void select(int from, int to);

    /// Puts another character in a character's place, as a step of undo of its own; the caret stays where it is.
    void exchange(int at, char character);
}
