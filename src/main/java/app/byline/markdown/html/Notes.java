package app.byline.markdown.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Footnotes as Byline renders them: numbers in the text, and a list of what they say at the end.
final class Notes {
    private static final Pattern ID = Pattern.compile("fn-([^\\s\\[\\]]+)");

    private Notes() {}

    /// The id of the note that this refers to.
    static Optional<String> reference(Element element) {
        boolean reference = element.normalName().equals("sup")
                && element.id().startsWith("fnref-")
                && element.childNodeSize() == 1
                && element.child(0).className().equals("footnote-ref")
                && element.child(0).attr("href").startsWith("#fn-");
        return reference ? Optional.of(element.child(0).attr("href").substring("#fn-".length())) : Optional.empty();
    }

    /// Takes the notes out of a post: what each says, by its id, without the ways back.
    static Map<String, List<Node>> take(Element body) {
        Map<String, List<Node>> notes = new LinkedHashMap<>();
        Element last = body.lastElementChild();
        if (last == null || !last.className().equals("footnotes")) {
            return notes;
        }
        boolean known = last.children().stream().allMatch(child -> child.nameIs("hr") || child.nameIs("ol"));
        for (Element item : last.select("> ol > li")) {
            var id = ID.matcher(item.id());
            known &= id.matches();
            if (known) {
                List<Node> said = item.childNodes().stream()
                        .filter(node -> !isWayBack(node))
                        .collect(Collectors.toList());
                notes.put(id.group(1), said);
            }
        }
        if (!known || notes.isEmpty()) {
            return Map.of();
        }
        last.remove();
        return notes;
    }

    private static boolean isWayBack(Node node) {
        return node instanceof Element element && element.className().equals("footnote-backref");
    }

    /// A note as it stands at the end of a post: what goes on is indented.
    static String definition(String id, String text) {
        String lines =
                text.lines().map(line -> line.isEmpty() ? "" : "    " + line).collect(Collectors.joining("\n"));
        return ("[^" + id + "]: " + lines.stripLeading()).stripTrailing();
    }
}
