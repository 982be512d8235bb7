package app.byline.ui.drawing;

import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts fonts into a style sheet, so that a page that may load nothing has them. Of the kinds it offers JavaFX's engine
/// reads WOFF at once.
final class MathFonts {
    private static final Pattern SOURCE = Pattern.compile("src:url\\(fonts/([A-Za-z0-9_-]+)\\.woff2\\)[^;}]*");

    private MathFonts() {}

    static String within(String css) {
        return SOURCE.matcher(css)
                .replaceAll((MatchResult font) -> Matcher.quoteReplacement("src:url(data:font/woff;base64,"
                        + base64("katex/" + font.group(1) + ".woff") + ") format(\"woff\")"));
    }

    private static String base64(String name) {
        return Base64.getEncoder()
                .encodeToString(
                        Library.bytes(name).orElseThrow(() -> new IllegalStateException("the program lacks " + name)));
    }
}
