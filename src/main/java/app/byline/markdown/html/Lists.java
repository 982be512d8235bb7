package app.byline.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Lists, tight or loose as they are (CommonMark 5.3 «Lists»), and tasks.
record Lists(Blocks blocks) {
    private static final int MOST_DIGITS = 9;

    Optional<String> of(Element list, boolean second) {
        Optional<Integer> start = start(list);
        boolean items =
                list.childNodes().stream().allMatch(node -> Tags.saysNothing(node) || Tags.isElement(node, "li"))
                        && list.childrenSize() > 0
                        && list.children().stream().allMatch(Lists::isPlain);
        if (start.isEmpty() || !items) {
            return Optional.empty();
        }
        boolean loose = list.children().stream()
                .anyMatch(item -> item.children().stream().anyMatch(child -> child.nameIs("p")));
        List<String> written = new ArrayList<>();
        int number = start.get();
        for (Element item : list.children()) {
            String marker = list.nameIs("ul") ? (second ? "* " : "- ") : number++ + (second ? ") " : ". ");
            written.add(item(item, marker, loose));
        }
        return Optional.of(String.join(loose ? "\n\n" : "\n", written));
    }

    /// Empty where it has what Markdown has no place for.
    private static Optional<Integer> start(Element list) {
        if (list.attributesSize() == 0) {
            return Optional.of(1);
        }
        String start = list.attr("start");
        boolean number = start.matches("\\d{1," + MOST_DIGITS + "}");
        return list.nameIs("ol") && list.attributesSize() == 1 && number
                ? Optional.of(Integer.parseInt(start))
                : Optional.empty();
    }

    private static boolean isPlain(Element item) {
        return item.attributesSize() == 0
                || (item.className().startsWith("task") && box(item).isPresent());
    }

    private static Optional<Element> box(Element item) {
        Optional<Node> first = item.childNodes().stream()
                .filter(node -> !Tags.saysNothing(node))
                .findFirst();
        Optional<Node> within = first.filter(node -> Tags.isElement(node, "p"))
                .map(Node::firstChild)
                .or(() -> first);
        return within.filter(node ->
                        Tags.isElement(node, "input") && node.attr("type").equals("checkbox"))
                .map(Element.class::cast);
    }

    private String item(Element item, String marker, boolean loose) {
        Optional<Element> box = box(item);
        String task =
                box.map(input -> input.hasAttr("checked") ? "[x] " : "[ ] ").orElse("");
        box.ifPresent(Node::remove);
        String content = task + (loose ? blocks.inner().of(item.childNodes()) : tight(item));
        String margin = " ".repeat(marker.length());
        String lines =
                content.lines().map(line -> line.isEmpty() ? "" : margin + line).collect(Collectors.joining("\n"));
        return (marker + (lines.isEmpty() ? "" : lines.substring(marker.length()))).stripTrailing();
    }

    /// No empty line between what is in the item: one would make the list loose.
    private String tight(Element item) {
        List<String> parts = new ArrayList<>();
        Blocks inner = blocks.inner();
        for (List<Node> unit : Fragments.units(item.childNodes())) {
            parts.add(inner.of(unit, false));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
