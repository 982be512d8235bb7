package app.byline.ui.editor;

/// Where another caret can come.
public enum MoreCarets {
    /// In the line above the first.
    ABOVE,
    /// In the line below the last.
    BELOW,
    /// Where the selected words stand next; of no words, the word at the caret is selected.
    NEXT_SAME
}
