package app.byline.markdown;

import java.util.Set;

/// A run of characters of the text (UTF-16, `start` in, `end` out) and the style class that shows it in the editor.
/// Runs are in order and may nest.
public record Style(int start, int end, String styleClass) {
    private static final Set<String> VERBATIM = Set.of(
            "md-code", "md-code-block", "md-front-matter", "md-html", "md-kept", "md-math", "md-shortcode", "md-url");

    /// Whether it shows what is written for programs: code, HTML, formulas, addresses and the like.
    public boolean isVerbatim() {
        return VERBATIM.contains(styleClass);
    }

    /// The same so many characters on.
    Style moved(int by) {
        return by == 0 ? this : new Style(start + by, end + by, styleClass);
    }
}
