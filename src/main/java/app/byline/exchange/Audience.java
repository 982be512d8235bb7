package app.byline.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Who reads what leaves the library: where their clocks stand and what they speak.
public record Audience(ZoneId zone, Locale locale) {
    /// The day of that time, in full, as they write it.
    public String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    /// Their language as HTML and EPUB name it (BCP 47); English where nothing is known.
    public String language() {
        String tag = locale.toLanguageTag();
        return tag.equals("und") ? "en" : tag;
    }
}
