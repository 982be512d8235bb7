package app.byline.ui.editor;

/// The text as it is shown, for those who look for something in it. JavaFX's thread.
interface SeenText {
    /// Of no text.
    SeenText NONE = new SeenText() {};

    default int caret() {
        return 0;
    }

    /// Where what is seen begins, that many lines above.
    default int seenFrom(int lines) {
        return 0;
    }

    /// Where it ends, that many lines below.
    default int seenTo(int lines) {
        return 0;
    }

    /// Selects and shows these.
    default void show(int from, int to) {}

    /// Draws the marks anew.
    default void marked() {}
}
