package app.byline.markdown.sanitiser;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the value of an attribute must be to stay.
enum Check {
    /// Any text: it is only shown, or names something.
    TEXT,
    /// There or not there.
    FLAG,
    /// Digits; a length may end in `%` or `px`.
    NUMBER,
    WORD,
    CLASSES,
    ID,
    /// Ids of other elements.
    REFERENCES,
    STYLE,
    /// Where a link leads.
    LINK,
    /// What is loaded with the page.
    MEDIA,
    SOURCES,
    /// A player of a site known for them.
    FRAME,
    /// Only a new tab.
    TARGET;

    /// Before the ids of a post in the preview's page.
    static final String OWN = "post-";
    /// Before the class names of the page's own parts.
    private static final String PAGE = "byline-";

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,6}(?:\\.[0-9]{1,4})?(?:%|px)?");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_./+;=, -]{1,100}");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r]+");

    /// The value to write, null where the attribute may not stay.
    @Nullable
    String apply(String value, Profile profile) {
        return switch (this) {
            case TEXT -> value;
            case FLAG -> value.length() < 20 && WORDS.matcher(value).matches() ? value : "";
            case NUMBER -> DIGITS.matcher(value.strip()).matches() ? value : null;
            case WORD -> WORDS.matcher(value).matches() ? value : null;
            case CLASSES -> profile == Profile.PREVIEW && value.contains(PAGE) ? withoutPageNames(value) : value;
            case ID -> id(value, profile);
            case REFERENCES ->
                Stream.of(BLANKS.split(value, -1))
                        .filter(id -> !id.isEmpty())
                        .map(id -> own(id, profile))
                        .collect(Collectors.joining(" "));
            case STYLE -> orNull(InlineStyle.clean(value));
            case LINK ->
                Address.of(value)
                        .filter(Address::mayBeLinked)
                        .map(Address::text)
                        .orElse(null);
            case MEDIA -> media(value).map(Address::text).orElse(null);
            case SOURCES -> sources(value);
            case FRAME ->
                Address.of(value)
                        .flatMap(Address::onTheWeb)
                        .filter(Frames::isKnown)
                        .map(Address::text)
                        .orElse(null);
            case TARGET -> value.equalsIgnoreCase("_blank") ? "_blank" : null;
        };
    }

    /// An address to load from: of the post's own place, of the web, or a small picture written out.
    static Optional<Address> media(String value) {
        return Address.of(value)
                .flatMap(address ->
                        address.isRelative() || address.isPicture() ? Optional.of(address) : address.onTheWeb());
    }

    /// Each candidate of a `srcset` (https://html.spec.whatwg.org/#srcset-attributes): an address, perhaps a width or
    /// density. Addresses with commas are not worth the trouble of telling them from its own.
    private static @Nullable String sources(String value) {
        for (String candidate : value.split(",", -1)) {
            String[] parts = BLANKS.split(candidate.strip(), -1);
            boolean sound = parts.length <= 2
                    && media(parts[0]).filter(address -> !address.isPicture()).isPresent()
                    && !parts[0].isEmpty()
                    && (parts.length == 1 || parts[1].toLowerCase(Locale.ROOT).matches("[0-9.]{1,8}[wx]"));
            if (!sound) {
                return null;
            }
        }
        return value;
    }

    private static @Nullable String id(String value, Profile profile) {
        return value.isEmpty() || BLANKS.matcher(value).find() ? null : own(value, profile);
    }

    private static String own(String id, Profile profile) {
        return profile == Profile.PUBLISH || id.startsWith(OWN) ? id : OWN + id;
    }

    private static @Nullable String withoutPageNames(String classes) {
        return orNull(Stream.of(BLANKS.split(classes, -1))
                .filter(name -> !name.startsWith(PAGE))
                .collect(Collectors.joining(" ")));
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value;
    }
}
