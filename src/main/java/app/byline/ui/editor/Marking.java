package app.byline.ui.editor;

import app.byline.markdown.Style;
import java.util.List;

/// What is marked in a text beside its own styles, as mistakes are, and moves along while its author writes on.
/// JavaFX's thread.
interface Marking {
    /// The text is shown there.
    void shownIn(SeenText view);

    /// Something else is seen: it is looked over soon.
    void look();

    /// Other words came in the place of some.
    void changed(int at, int removed, int inserted);

    /// The caret stands there now.
    default void caretMoved(int caret) {}

    /// Which of the characters from `from` to `to` are marked.
    List<Style> between(int from, int to);
}
