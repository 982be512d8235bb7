package app.byline.ui.editor;

import app.byline.markdown.construct.Typography;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// How its author wants to type. JavaFX's thread.
public final class WritingHabits {
    private final BooleanProperty pairs = new SimpleBooleanProperty(this, "pairs", true);
    private final BooleanProperty smart = new SimpleBooleanProperty(this, "smart", true);
    private final BooleanProperty titles = new SimpleBooleanProperty(this, "titles", true);
    private Supplier<Typography> language = () -> Typography.AS_WRITTEN;

    /// Whether brackets, quotes and marks come in pairs as they are typed.
    public BooleanProperty pairs() {
        return pairs;
    }

    /// Whether quotes, dashes and dots become those of the post's language as they are typed.
    public BooleanProperty smart() {
        return smart;
    }

    /// Whether pages are asked for their titles when their addresses are put into a text.
    public BooleanProperty titles() {
        return titles;
    }

    /// How the open post's language writes them.
    Typography language() {
        return language.get();
    }

    void follow(Supplier<Typography> newLanguage) {
        language = newLanguage;
    }
}
