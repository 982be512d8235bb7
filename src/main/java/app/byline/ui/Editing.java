package app.byline.ui;

/// What commands do to the text under the caret. JavaFX's thread.
public interface Editing {
    void undo();

    void redo();

    void bold();

    void italic();

    void link();

    void heading();

    void insertImage();

    /// Puts the caret into the title, all of it selected.
    void editTitle();

    /// Puts the caret into the text.
    void editText();
}
