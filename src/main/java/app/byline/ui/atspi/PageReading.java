package app.byline.ui.atspi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads a block of HTML as what is heard of it. Any thread.
final class PageReading {
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("h1", Role.HEADING),
            Map.entry("h2", Role.HEADING),
            Map.entry("h3", Role.HEADING),
            Map.entry("h4", Role.HEADING),
            Map.entry("h5", Role.HEADING),
            Map.entry("h6", Role.HEADING),
            Map.entry("p", Role.PARAGRAPH),
            Map.entry("ul", Role.LIST),
            Map.entry("ol", Role.LIST),
            Map.entry("li", Role.LIST_ITEM),
            Map.entry("blockquote", Role.BLOCK_QUOTE),
            Map.entry("pre", Role.SECTION),
            Map.entry("table", Role.TABLE),
            Map.entry("tr", Role.TABLE_ROW),
            Map.entry("td", Role.TABLE_CELL),
            Map.entry("th", Role.TABLE_COLUMN_HEADER),
            Map.entry("hr", Role.SEPARATOR),
            Map.entry("figcaption", Role.CAPTION));

    private final javafx.scene.Node page;

    private PageReading(javafx.scene.Node page) {
        this.page = page;
    }

    /// What stands there, on that page: mostly one, none where nothing is to be heard.
    static List<Piece> of(String html, javafx.scene.Node page) {
        return new PageReading(page).within(Jsoup.parseBodyFragment(html).body());
    }

    /// What is in an element that is nothing itself; words of its own are a paragraph.
    private List<Piece> within(Element holder) {
        List<Piece> found = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : holder.childNodes()) {
            if (isBlock(node)) {
                addRun(run, found);
                found.addAll(block((Element) node, 0));
            } else {
                run.add(node);
            }
        }
        addRun(run, found);
        return found;
    }

    private void addRun(List<Node> run, List<Piece> found) {
        List<Piece> parts = parts(run);
        String words = words(run);
        if (!words.isEmpty() || !parts.isEmpty()) {
            found.add(new Piece(page, Role.PARAGRAPH, 0, words, parts));
        }
        run.clear();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && element.isBlock();
    }

    /// `items` is how many of its list stand before it.
    private List<Piece> block(Element element, int items) {
        Role role = ROLES.get(element.normalName());
        if (role == null) {
            return within(element);
        }
        List<Node> own =
                element.childNodes().stream().filter(node -> !isBlock(node)).toList();
        List<Piece> inner = new ArrayList<>(parts(own));
        int before = 0;
        for (Element child : element.children()) {
            if (isBlock(child)) {
                inner.addAll(block(child, before));
            }
            before += child.nameIs("li") ? 1 : 0;
        }
        String words = role == Role.SECTION ? element.wholeText().strip() : words(own);
        return List.of(new Piece(page, role, level(element), mark(element, items) + words, inner));
    }

    private static int level(Element element) {
        String name = element.normalName();
        return ROLES.get(name) == Role.HEADING ? name.charAt(1) - '0' : 0;
    }

    /// What stands before an item of a list.
    private static String mark(Element element, int items) {
        Element list = element.parent();
        if (!element.nameIs("li") || list == null) {
            return "";
        }
        return list.nameIs("ol") ? first(list) + items + ". " : "• ";
    }

    private static int first(Element list) {
        try {
            return Integer.parseInt(list.attr("start"));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private static String words(List<Node> run) {
        StringBuilder words = new StringBuilder();
        run.forEach(node -> addWords(node, words));
        return words.toString()
                .replaceAll("[ \\t\\r\\f]*\\n[ \\t\\r\\f]*", "\n")
                .strip();
    }

    private static void addWords(Node node, StringBuilder words) {
        switch (node) {
            case TextNode text -> words.append(text.getWholeText().replaceAll("\\s+", " "));
            case Element element when element.nameIs("br") -> words.append('\n');
            case Element element when element.nameIs("img") -> words.append(element.attr("alt"));
            case Element element when element.nameIs("input") -> words.append(element.hasAttr("checked") ? "☑" : "☐");
            default -> node.childNodes().forEach(child -> addWords(child, words));
        }
    }

    /// Links and images.
    private List<Piece> parts(List<Node> run) {
        List<Piece> parts = new ArrayList<>();
        run.forEach(node -> addParts(node, parts));
        return parts;
    }

    private void addParts(Node node, List<Piece> parts) {
        switch (node) {
            case Element element
            when element.nameIs("img") ->
                parts.add(new Piece(page, Role.IMAGE, 0, element.attr("alt").strip(), List.of()));
            case Element element
            when element.nameIs("a") && element.hasAttr("href") ->
                parts.add(new Piece(page, Role.LINK, 0, words(element.childNodes()), parts(element.childNodes())));
            default -> node.childNodes().forEach(child -> addParts(child, parts));
        }
    }
}
