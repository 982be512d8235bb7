package app.byline.ui.text;

import java.util.Locale;
import java.util.Optional;

/// A language the window speaks. Its author's names of days, orders of dates and signs of numbers come with it.
public enum Language {
    /// The system's where the window speaks it, else English.
    SYSTEM("", ""),
    ENGLISH("en", ""),
    SPANISH("es", "ES"),
    FRENCH("fr", "FR"),
    GERMAN("de", "DE");

    private static final Locale SYSTEMS = Locale.getDefault();

    private final String code;
    /// Whose weeks it has: without a country they would begin on Sundays.
    private final String country;

    Language(String code, String country) {
        this.code = code;
        this.country = country;
    }

    /// The one of that name, as [#name()] has it; the system's for none of ours.
    public static Language of(Optional<String> name) {
        for (Language language : values()) {
            if (name.isPresent() && language.name().equals(name.get())) {
                return language;
            }
        }
        return SYSTEM;
    }

    /// With the system's country where that speaks it.
    Locale locale() {
        return this == SYSTEM || SYSTEMS.getLanguage().equals(code) ? SYSTEMS : Locale.of(code, country);
    }

    /// From now on what is made speaks it: to be called before a window is.
    public void speak() {
        // JavaFX has words of its own, as those of a text field's menu.
        Locale.setDefault(locale());
        Messages.speak(locale());
    }
}
