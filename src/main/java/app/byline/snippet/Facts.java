package app.byline.snippet;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What is known when a standing text is used. A variable that stands for nothing known stays as it is written.
///
/// @param locale in whose language days and months are named
public record Facts(ZonedDateTime now, Locale locale, Map<Variable, String> known) {
    public Facts {
        known = Map.copyOf(known);
    }

    /// Nothing but the time.
    public static Facts at(ZonedDateTime now, Locale locale) {
        return new Facts(now, locale, Map.of());
    }

    /// This, and what that variable stands for.
    public Facts with(Variable variable, String words) {
        Map<Variable, String> more = new EnumMap<>(Variable.class);
        more.putAll(known);
        more.put(variable, words);
        return new Facts(now, locale, more);
    }
}
