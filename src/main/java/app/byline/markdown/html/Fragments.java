package app.byline.markdown.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// Reads HTML that may be anything. Elements nested deeper than any post has are laid beside each other by the parser:
/// what walks the tree may call itself.
final class Fragments {
    private static final int DEEPEST = 128;

    private Fragments() {}

    /// The body; what a head would hold stands in it too.
    static Element parse(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        // A list of its own: appending takes each node out of the one it came in.
        body.appendChildren(new ArrayList<>(parser.parseFragmentInput(shortcodes(html), body, "")));
        return body;
    }

    /// Hugo's begin like a tag.
    private static String shortcodes(String html) {
        return html.replace("{{<", "{{&lt;");
    }

    /// Each block, each comment between blocks, and each run of what is no block, apart.
    static List<List<Node>> units(List<Node> nodes) {
        List<List<Node>> units = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            if (Tags.isBlock(node) || (node instanceof Comment && run.stream().allMatch(Tags::saysNothing))) {
                end(units, run);
                run = new ArrayList<>();
                units.add(List.of(node));
            } else {
                run.add(node);
            }
        }
        end(units, run);
        return units;
    }

    private static void end(List<List<Node>> units, List<Node> run) {
        if (!run.stream().allMatch(Tags::saysNothing)) {
            units.add(run);
        }
    }
}
