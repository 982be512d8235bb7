package app.byline.ui.preferences;

import app.byline.ui.text.Messages;
import java.util.Locale;

/// The parts of the window, in order; one that has nothing is not shown.
public enum Section {
    WRITING,
    LOOK,
    SPELLING,
    PUBLISHING,
    MEDIA,
    FILES,
    KEYS;

    /// What it is called.
    String title() {
        return Messages.text("preferences.section." + name().toLowerCase(Locale.ROOT));
    }
}
