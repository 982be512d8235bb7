package app.byline.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/// Who reads what leaves the library: where their clocks stand and what they speak.
public record Audience(ZoneId zone, Locale locale) {
    private static final Set<String> LETTER =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "CR", "GT", "PA", "SV", "PR");

    /// The day of that time, in full, as they write it.
    public String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    /// Whether their paper is Letter, as in most of America, and not A4 (https://cldr.unicode.org, `paperSize`).
    public boolean usesLetter() {
        return LETTER.contains(locale.getCountry());
    }

    /// Their language as HTML and EPUB name it (BCP 47); English where nothing is known.
    public String language() {
        String tag = locale.toLanguageTag();
        return tag.equals("und") ? "en" : tag;
    }
}
