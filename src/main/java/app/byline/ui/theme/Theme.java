package app.byline.ui.theme;

/// The author's choice of colours.
public enum Theme {
    /// As the system shows its own windows.
    SYSTEM,
    LIGHT,
    DARK
}
