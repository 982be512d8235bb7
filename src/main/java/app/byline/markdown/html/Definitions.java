package app.byline.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Definition lists: a term on its line, `:` before what it means.
record Definitions(Blocks blocks) {
    private static final String MARGIN = "    ";

    Optional<String> of(Element list) {
        List<Node> said = list.childNodes().stream()
                .filter(node -> !Tags.saysNothing(node))
                .toList();
        boolean known = list.attributesSize() == 0
                && said.size() > 1
                && said.stream()
                        .allMatch(node -> (Tags.isElement(node, "dt") || Tags.isElement(node, "dd"))
                                && ((Element) node).attributesSize() == 0)
                && Tags.isElement(said.getFirst(), "dt");
        if (!known) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        String before = "dt";
        for (Element part : list.children()) {
            boolean term = part.nameIs("dt");
            if ((term && before.equals("dd")) || (!term && isLoose(part))) {
                lines.add("");
            }
            lines.add(term ? blocks.line(part) : meaning(part));
            before = part.normalName();
        }
        return Optional.of(String.join("\n", lines));
    }

    /// A meaning of several blocks is loose without an empty line before it.
    private static boolean isLoose(Element part) {
        return part.childrenSize() == 1 && part.child(0).nameIs("p");
    }

    private String meaning(Element part) {
        String text = blocks.inner().of(part.childNodes());
        String lines =
                text.lines().map(line -> line.isEmpty() ? "" : MARGIN + line).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? ":" : ":   " + lines.substring(MARGIN.length());
    }
}
