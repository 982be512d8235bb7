package app.byline.markdown.sanitiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The declarations of a `style` attribute that change how an element looks in its place: nothing that loads, covers
/// other things, or reaches beyond.
final class InlineStyle {
    private static final Set<String> PROPERTIES = Set.of(
            "aspect-ratio",
            "background-color",
            "border",
            "border-bottom",
            "border-collapse",
            "border-color",
            "border-left",
            "border-radius",
            "border-right",
            "border-spacing",
            "border-style",
            "border-top",
            "border-width",
            "caption-side",
            "clear",
            "color",
            "column-count",
            "column-gap",
            "direction",
            "display",
            "float",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "gap",
            "height",
            "letter-spacing",
            "line-height",
            "list-style-type",
            "margin",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "margin-top",
            "max-height",
            "max-width",
            "min-height",
            "min-width",
            "object-fit",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "text-align",
            "text-decoration",
            "text-indent",
            "text-transform",
            "vertical-align",
            "white-space",
            "width",
            "word-break");

    /// Words, numbers that are not negative, colours, and names of fonts. No escape, comment or other function.
    private static final Pattern VALUE = Pattern.compile(
            "(?:\\s*(?:'[a-z0-9 -]*'|\"[a-z0-9 -]*\"|#[0-9a-f]{3,8}|[a-z][a-z-]*|[0-9]*\\.?[0-9]+(?:[a-z]+|%)?|,|/"
                    + "|(?:rgb|rgba|hsl|hsla)\\([0-9a-z.,%/\\s]*\\)))++\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 2_000;

    private InlineStyle() {}

    /// What may stay, as it was written where all of it may; empty where nothing may.
    static String clean(String style) {
        if (style.length() > LONGEST) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        boolean whole = true;
        for (String declaration : style.split(";", -1)) {
            if (declaration.isBlank()) {
                continue;
            }
            if (mayStay(declaration)) {
                kept.add(declaration.strip());
            } else {
                whole = false;
            }
        }
        return whole ? style : String.join("; ", kept);
    }

    private static boolean mayStay(String declaration) {
        int colon = declaration.indexOf(':');
        return colon > 0
                && PROPERTIES.contains(declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                && VALUE.matcher(declaration.substring(colon + 1)).matches();
    }
}
