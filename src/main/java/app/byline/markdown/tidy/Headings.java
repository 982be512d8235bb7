package app.byline.markdown.tidy;

import com.vladsch.flexmark.ast.Heading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings begin with their marks, and have none behind. Source: CommonMark 0.31.2, 4.2 and 4.3.
final class Headings {
    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*");

    private Headings() {}

    static String tidied(Heading heading, List<String> lines) {
        Matcher atx = ATX.matcher(lines.getFirst());
        if (lines.size() == 1 && atx.matches()) {
            String text = atx.group(2) == null ? "" : atx.group(2).strip();
            return text.isEmpty() ? atx.group(1) : atx.group(1) + " " + text;
        }
        // One of several lines has no other way to be written.
        return lines.size() == 2
                ? "#".repeat(heading.getLevel()) + " " + Lines.withoutEnd(Lines.withoutIndent(lines.getFirst()))
                : Lines.trimmed(lines);
    }
}
