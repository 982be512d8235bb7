package app.byline.publish.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// A page without all that runs, asks for something, leads elsewhere by itself, or follows its readers. The policy of
/// the page it is shown in forbids most of it again; it has no word against a page that goes elsewhere.
final class Inert {
    private static final String RUNNING =
            "script, link, noscript, iframe, frame, frameset, object, embed, applet, base, meta, "
                    + "template, portal, audio, video, source, track, dialog, title, foreignObject, animate, set";

    /// Attributes by which a page asks for something.
    private static final Set<String> ASKING = Set.of(
            "srcset",
            "sizes",
            "poster",
            "ping",
            "background",
            "action",
            "formaction",
            "srcdoc",
            "data",
            "cite",
            "longdesc",
            "manifest",
            "integrity",
            "nonce",
            "autofocus",
            "contenteditable",
            "is");

    private Inert() {}

    static String page(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select(RUNNING).remove();
        page.getAllElements().forEach(Inert::tame);
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Comment) {
                    node.remove();
                }
            }
        });
        return page.outerHtml();
    }

    private static void tame(Element element) {
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean program =
                    attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
            if (program || name.startsWith("on") || ASKING.contains(name)) {
                element.removeAttr(attribute.getKey());
            }
        }
    }
}
