package app.byline.markdown.html;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// HTML kept as it is, as a block that Markdown reads as HTML to its end (CommonMark 4.6 «HTML blocks»).
final class RawBlocks {
    private static final List<String> TO_THEIR_END = List.of("pre", "script", "style", "textarea");
    private static final Pattern BEFORE_BLANK_LINE = Pattern.compile("\\n(?=[ \\t]*\\n)");

    private static final Pattern BLOCK_MARK = Pattern.compile("\\s+/?wp:");

    private RawBlocks() {}

    static String of(List<Node> nodes) {
        return nodes.stream()
                .map(RawBlocks::of)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    static String of(Node node) {
        if (node instanceof Comment comment) {
            // A block's mark would make a block of all that follows.
            return BLOCK_MARK.matcher(comment.getData()).lookingAt() ? "" : "<!--" + comment.getData() + "-->";
        }
        if (!(node instanceof Element element)) {
            return withoutBlankLines(node.outerHtml());
        }
        if (TO_THEIR_END.contains(element.normalName())) {
            // The parser drops a line feed right after the tag.
            boolean fed =
                    element.normalName().equals("pre") && element.wholeText().startsWith("\n");
            return Tags.open(element) + (fed ? "\n" : "") + element.html() + Tags.close(element);
        }
        // The tag of what is no block begins one only where it is alone on its line.
        boolean alone = !Tags.isBlock(element) && !Tags.VOID.contains(element.normalName());
        String inner = element.html();
        String end = Tags.VOID.contains(element.normalName()) ? "" : Tags.close(element);
        return withoutBlankLines(Tags.open(element) + (alone ? "\n" : "") + inner + end);
    }

    /// A blank line would end the block; as a character reference the line feed is the same.
    private static String withoutBlankLines(String html) {
        return BEFORE_BLANK_LINE.matcher(html).replaceAll("&#10;");
    }
}
