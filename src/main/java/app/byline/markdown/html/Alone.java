package app.byline.markdown.html;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// One block of a post compared without the rest of it: what numbers its notes have and what the table of contents
/// names is another's business.
final class Alone {
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\s\\[\\]]+]");

    private Alone() {}

    static String meaning(List<Node> nodes) {
        Element copy = new Element("body");
        nodes.forEach(node -> copy.appendChild(node.clone()));
        for (Element element : copy.getAllElements()) {
            if (Notes.reference(element).isPresent()) {
                element.removeAttr("id").empty();
            } else if (element.className().equals("footnotes")) {
                element.remove();
            } else if (element.className().equals("toc")) {
                element.empty();
            }
        }
        return HtmlMeaning.of(copy.childNodes());
    }

    /// Notes for the references in it, so that they are read as such.
    static String definitions(String markdown) {
        return NOTE.matcher(markdown)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(reference -> "\n\n" + reference + ": x")
                .collect(Collectors.joining());
    }
}
