package app.byline.ui.editor;

import app.byline.library.Settings;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;

/// How its author writes, remembered from one start to the next. JavaFX's thread.
public final class WritingMemory {
    private static final Logger LOG = System.getLogger(WritingMemory.class.getName());

    private WritingMemory() {}

    /// Has it so again, and remembers each change of `habit` from then on, under that name.
    public static void follow(String name, BooleanProperty habit, Settings settings, Background background) {
        follow(name, habit, Boolean::valueOf, settings, background);
    }

    /// The same for what is no yes or no; `read` reads what `String.valueOf` writes.
    public static <T> void follow(
            String name, Property<T> habit, Function<String, T> read, Settings settings, Background background) {
        remember("writing." + name, habit, read, settings, background);
    }

    /// The same for what is kept under a name of its own.
    public static <T> void remember(
            String key, Property<T> habit, Function<String, T> read, Settings settings, Background background) {
        background.ask(() -> settings.find(key).map(read)).whenComplete((kept, failure) -> {
            if (failure == null) {
                kept.ifPresent(habit::setValue);
            }
            habit.addListener((_, _, now) -> background
                    .run(() -> settings.save(key, String.valueOf(now)))
                    .whenComplete((_, unsaved) -> {
                        if (unsaved != null) {
                            LOG.log(Level.WARNING, "not remembered: " + key, unsaved);
                        }
                    }));
        });
    }
}
