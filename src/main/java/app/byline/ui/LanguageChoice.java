package app.byline.ui;

import app.byline.library.Settings;
import app.byline.ui.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which language the window speaks: kept with the library. Another one is spoken by the window that takes this one's
/// place. JavaFX's thread, where nothing else is said.
public final class LanguageChoice {
    private static final String SETTING = "window.language";

    private final ObjectProperty<Language> chosen;

    /// `spoken` is what this window speaks; `reopen` puts a new one with the same post in its place.
    public LanguageChoice(Language spoken, Settings settings, Background background, Runnable reopen) {
        chosen = new SimpleObjectProperty<>(this, "chosen", spoken);
        chosen.addListener((_, _, language) ->
                background.run(() -> settings.save(SETTING, language.name())).thenRun(reopen));
    }

    /// The one that was chosen. Blocking; not on JavaFX's thread.
    public static Language kept(Settings settings) {
        return Language.of(settings.find(SETTING));
    }

    ObjectProperty<Language> chosen() {
        return chosen;
    }

    /// One for each language.
    List<Command> commands() {
        return Stream.of(Language.values())
                .map(language -> Command.of(
                                "language." + language.name().toLowerCase(Locale.ROOT), () -> chosen.set(language))
                        .on(chosen.map(now -> now == language)))
                .toList();
    }
}
