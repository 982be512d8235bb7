package app.byline.ui.theme;

import javafx.application.ColorScheme;

/// The author's choice of colours.
public enum Theme {
    /// As the system shows its own windows.
    SYSTEM,
    LIGHT,
    DARK,
    /// Brown ink on warm paper.
    SEPIA,
    /// Every word at 7 to 1 against what it stands on; as light or dark as the system's windows.
    CONTRAST;

    /// The colours this means while the system is light or dark.
    Palette on(ColorScheme system) {
        boolean dark = system == ColorScheme.DARK;
        return switch (this) {
            case SYSTEM -> dark ? Palette.DARK : Palette.LIGHT;
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case SEPIA -> Palette.SEPIA;
            case CONTRAST -> dark ? Palette.CONTRAST_DARK : Palette.CONTRAST;
        };
    }
}
