package app.byline.ui.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A diagram's source without what would set the library up: how diagrams look and what they may do is Byline's to say,
/// not a post's. Pure.
final class DiagramSource {
    /// https://mermaid.js.org/config/directives.html
    private static final Pattern DIRECTIVE = Pattern.compile("%%\\s*\\{.*?}\\s*%%", Pattern.DOTALL);

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\s*---\\s*?\\n(.*?)\\n---\\s*?\\n", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("^title:[ \\t]*(.*)$", Pattern.MULTILINE);

    private DiagramSource() {}

    static String plain(String source) {
        String text = source.replace("\r\n", "\n");
        String title = "";
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            Matcher titled = TITLE.matcher(front.group(1));
            title = titled.find() ? "---\ntitle: " + quoted(titled.group(1)) + "\n---\n" : "";
            text = text.substring(front.end());
        }
        return title + DIRECTIVE.matcher(text).replaceAll("");
    }

    private static String quoted(String title) {
        String bare = title.strip().replaceAll("^[\"']|[\"']$", "");
        return '"' + bare.replace("\\", "").replace("\"", "”") + '"';
    }
}
