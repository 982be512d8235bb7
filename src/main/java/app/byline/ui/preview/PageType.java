package app.byline.ui.preview;

import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.TypeSetting;
import java.util.Locale;
import java.util.Map;

/// How posts are set where they are written, in the words of the page.
final class PageType {
    /// What the window's text has in its usual size; the page is scaled as the window is.
    private static final double WINDOW_TEXT = TextSize.NORMAL.pixels();

    private PageType() {}

    /// The custom properties of `page.css` that set it alike; none where that is not wanted.
    static Map<String, String> of(TypeSetting type) {
        if (!type.alike()) {
            return Map.of();
        }
        double size = WINDOW_TEXT * type.ems();
        return Map.of(
                "--text",
                "\"" + type.face().family() + "\", sans-serif",
                "--size",
                number("%.2fpx", size),
                "--leading",
                number("%.2f", type.leading() / 100.0),
                // Beside the line the measure of the page has its padding of 32 px at both sides.
                "--measure",
                type.measure() == 0 ? "none" : number("%.0fpx", type.longestLine(WINDOW_TEXT) + 64));
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
