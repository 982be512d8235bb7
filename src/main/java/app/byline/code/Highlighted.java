package app.byline.code;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Reads what highlight.js makes of code: HTML in which each part says what it is. One thread.
/// https://highlightjs.readthedocs.io/en/stable/css-classes-reference.html
public final class Highlighted {
    /// What is seen of them, as the preview's page.css has it; a test holds that it is the same.
    static final Map<String, String> STYLES = styles(Map.of(
            "code-keyword", "keyword selector-tag literal doctag template-tag type",
            "code-name", "title name section built_in selector-class selector-id",
            "code-string", "string regexp addition symbol bullet link",
            "code-number", "number attr attribute variable template-variable meta property",
            "code-comment", "comment quote",
            "code-deletion", "deletion",
            "code-emphasis", "emphasis",
            "code-strong", "strong"));

    private final List<Style> styles = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Highlighted() {}

    /// The styles of the characters of `source`, side by side and in order, of which highlight.js made that HTML;
    /// nothing where the HTML is of another text. A part within another looks as itself.
    public static Optional<List<Style>> styles(String source, String html) {
        Highlighted read = new Highlighted();
        read.read(Jsoup.parseBodyFragment(html).body());
        return read.text.toString().equals(source) ? Optional.of(List.copyOf(read.styles)) : Optional.empty();
    }

    private void read(Element code) {
        Map<Node, String> within = new HashMap<>();
        code.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                Node parent = node.parent();
                String around = parent == null ? null : within.get(parent);
                if (node instanceof TextNode words) {
                    add(words.getWholeText(), around);
                } else if (node instanceof Element part) {
                    String own = style(part);
                    if (own != null || around != null) {
                        within.put(part, own != null ? own : around);
                    }
                }
            }
        });
    }

    private void add(String words, @Nullable String styleClass) {
        int start = text.length();
        text.append(words);
        if (styleClass == null || words.isEmpty()) {
            return;
        }
        Style last = styles.isEmpty() ? null : styles.getLast();
        if (last != null && last.end() == start && last.styleClass().equals(styleClass)) {
            styles.removeLast();
            start = last.start();
        }
        styles.add(new Style(start, text.length(), styleClass));
    }

    private static @Nullable String style(Element part) {
        return part.classNames().stream()
                .map(STYLES::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> styles(Map<String, String> scopes) {
        Map<String, String> styles = new HashMap<>();
        scopes.forEach((style, names) -> {
            for (String name : names.split(" ", -1)) {
                styles.put("hljs-" + name, style);
            }
        });
        return Map.copyOf(styles);
    }
}
