package app.byline.ui.editor;

import app.byline.library.Settings;
import app.byline.ui.Background;
import app.byline.ui.Editing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// How its author writes, remembered from one start to the next. JavaFX's thread.
public final class WritingMemory {
    private static final Logger LOG = System.getLogger(WritingMemory.class.getName());
    private static final String PAIRS = "writing.pairs";

    private WritingMemory() {}

    /// Has it so again, and remembers each change from then on.
    public static void follow(Editing editing, Settings settings, Background background) {
        background.ask(() -> settings.find(PAIRS)).whenComplete((kept, failure) -> {
            if (failure == null) {
                kept.map(Boolean::parseBoolean).ifPresent(editing.pairs()::set);
            }
            editing.pairs()
                    .addListener((_, _, now) -> background
                            .run(() -> settings.save(PAIRS, String.valueOf(now)))
                            .whenComplete((_, unsaved) -> {
                                if (unsaved != null) {
                                    LOG.log(Level.WARNING, "it is not remembered how marks are typed", unsaved);
                                }
                            }));
        });
    }
}
