package app.byline.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in for a text whose markup is nested too deep to be parsed: its paragraphs as they are, so that nothing
/// an author wrote is missing.
final class PlainText {
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)\\S.*?(?=\\n[ \\t]*\\n|\\z)");

    private PlainText() {}

    /// One block for each paragraph.
    static List<Block> blocks(String text) {
        LineIndex lines = LineIndex.of(text);
        List<Block> blocks = new ArrayList<>();
        Matcher paragraphs = PARAGRAPH.matcher(text);
        while (paragraphs.find()) {
            String escaped = Escaping.escapeHtml(paragraphs.group(), false);
            blocks.add(new Block("<p class=\"plain\">" + escaped + "</p>\n", lines.lineAt(paragraphs.start())));
        }
        return blocks;
    }

    static String html(String text) {
        StringBuilder html = new StringBuilder();
        blocks(text).forEach(block -> html.append(block.html()));
        return html.toString();
    }
}
