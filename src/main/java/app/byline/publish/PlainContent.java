package app.byline.publish;

import app.byline.markdown.Export;
import java.net.URI;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A post as HTML without blocks, for blogs that make a line break of each line feed, as WordPress does of classic
/// posts (https://developer.wordpress.org/reference/functions/wpautop/): there is one only between blocks and in code.
public record PlainContent(Export export) {
    private static final Set<String> KEEP_LINES = Set.of("pre", "textarea", "script", "style");

    /// What is sent of the post's text.
    public String of(Outgoing outgoing) {
        String html = export.render(outgoing.post().body(), address -> onBlog(outgoing, address));
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        // An address that stands alone is what the blog embeds by itself.
        for (Element embed : document.select("figure.embed")) {
            embed.replaceWith(new TextNode("\n" + embed.text().strip() + "\n"));
        }
        NodeTraversor.traverse(PlainContent::inOneLine, document.body());
        return document.body().html().strip();
    }

    /// The address on the blog of what has one in the text.
    public static String onBlog(Outgoing outgoing, String address) {
        URI sent = outgoing.addresses().get(address);
        return sent == null ? address : sent.toString();
    }

    private static void inOneLine(Node node, int depth) {
        if (node instanceof TextNode text && text.getWholeText().contains("\n") && isWithinWords(text)) {
            String line = text.getWholeText().replaceAll("\\s*\\n\\s*", " ");
            boolean afterBreak = text.previousSibling() instanceof Element before && before.nameIs("br");
            text.text(afterBreak ? line.stripLeading() : line);
        }
    }

    private static boolean isWithinWords(TextNode text) {
        boolean inBody = true;
        for (Element within = text.parent(); within != null && !within.nameIs("body"); within = within.parent()) {
            if (KEEP_LINES.contains(within.normalName())) {
                return false;
            }
            inBody = false;
        }
        return text.isBlank() ? isInline(text.previousSibling()) && isInline(text.nextSibling()) : !inBody;
    }

    private static boolean isInline(@Nullable Node beside) {
        return beside instanceof TextNode || (beside instanceof Element element && !element.isBlock());
    }
}
