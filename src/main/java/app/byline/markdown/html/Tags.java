package app.byline.markdown.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What is known of HTML's elements: which stand on lines of their own, and how a tag is written so that Markdown reads
/// it as one (CommonMark 6.6 «Raw HTML»).
final class Tags {
    /// CommonMark 4.6 «HTML blocks», its sixth kind, and those of the first; each begins a block wherever it is.
    static final Set<String> BLOCKS =
            Set.of(("address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt "
                            + "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr "
                            + "hgroup html iframe legend li link main menu menuitem nav noframes ol optgroup option p "
                            + "param pre script search section source style summary table tbody td textarea tfoot th "
                            + "thead title tr track ul")
                    .split(" "));

    /// What is a picture, a player or a program: its content is no text of the post.
    static final Set<String> EMBEDDED = Set.of(
            "audio",
            "canvas",
            "embed",
            "iframe",
            "math",
            "noscript",
            "object",
            "picture",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video");

    static final Set<String> VOID = Set.of("br", "col", "embed", "hr", "img", "input", "source", "track", "wbr");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_:][A-Za-z0-9_.:-]*");

    private Tags() {}

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    static boolean isElement(Node node, String name) {
        return node instanceof Element element && element.normalName().equals(name);
    }

    /// White space or a comment.
    static boolean saysNothing(Node node) {
        return node instanceof Comment || (node instanceof TextNode text && text.isBlank());
    }

    /// Whether Markdown can have the tag at all: `o:p`, as a word processor writes it, can't.
    static boolean isWritable(Element element) {
        return NAME.matcher(element.normalName()).matches();
    }

    /// The opening tag, on one line.
    static String open(Element element) {
        StringBuilder tag = new StringBuilder("<").append(element.normalName());
        for (Attribute attribute : element.attributes()) {
            if (ATTRIBUTE.matcher(attribute.getKey()).matches()) {
                tag.append(' ').append(attribute.getKey());
                if (!attribute.getValue().isEmpty()) {
                    tag.append("=\"").append(value(attribute.getValue())).append('"');
                }
            }
        }
        return tag.append('>').toString();
    }

    static String close(Element element) {
        return "</" + element.normalName() + ">";
    }

    private static String value(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;");
    }

    static String escape(String text) {
        return Entities.escape(text);
    }
}
