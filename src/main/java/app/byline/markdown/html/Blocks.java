package app.byline.markdown.html;

import app.byline.markdown.html.Line.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Blocks of HTML as blocks of Markdown; what Markdown has no block for stays HTML.
final class Blocks {
    /// Lists and quotes in each other beyond this are kept as HTML: each level costs every line of it a margin.
    private static final int DEEPEST = 24;

    private static final Pattern CLOSING_MARKS = Pattern.compile("(^|\\s)(#+)$");
    private static final Pattern CALLOUT = Pattern.compile("callout callout-(note|tip|important|warning|caution)");
    private static final Pattern DASH = Pattern.compile("(?m)^(?:—|---?)(?=[ \\t]+[^\\s*_~`<\\[!])");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    /// What can stand around Markdown, with empty lines between.
    private static final Set<String> CONTAINERS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "div",
            "fieldset",
            "figure",
            "footer",
            "header",
            "main",
            "nav",
            "section");

    private final Manner manner;
    private final int depth;

    private Blocks(Manner manner, int depth) {
        this.manner = manner;
        this.depth = depth;
    }

    static Blocks in(Manner manner) {
        return new Blocks(manner, 0);
    }

    /// The same one list or quote further in.
    Blocks inner() {
        return new Blocks(manner, depth + 1);
    }

    /// What these nodes are in Markdown, an empty line between blocks.
    String of(List<Node> nodes) {
        List<String> blocks = new ArrayList<>();
        Optional<Node> before = Optional.empty();
        boolean second = false;
        for (List<Node> unit : Fragments.units(nodes)) {
            Node first = unit.getFirst();
            // Two lists of a kind beside each other would be one.
            second = !second && before.filter(list -> areAlike(list, first)).isPresent();
            blocks.add(of(unit, second));
            before = Optional.of(first);
        }
        return blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /// One of [Fragments#units]; `second` where it is a list right after one of its kind.
    String of(List<Node> unit, boolean second) {
        if (unit.getFirst() instanceof Element element && Tags.isBlock(element)) {
            return depth > DEEPEST
                    ? RawBlocks.of(element)
                    : block(element, second).orElseGet(() -> around(element));
        }
        List<Node> said = unit.stream().filter(node -> !Tags.saysNothing(node)).toList();
        if (said.size() == 1
                && said.getFirst() instanceof Element element
                && !Tags.EMBEDDED.contains(element.normalName())
                && element.children().stream().anyMatch(Tags::isBlock)) {
            return around(element);
        }
        boolean text = said.stream().anyMatch(node -> !Tags.EMBEDDED.contains(node.normalName()));
        return text ? paragraph(unit) : RawBlocks.of(said.isEmpty() ? unit : said);
    }

    /// Whether these are two lists of a kind.
    static boolean areAlike(Node one, Node other) {
        return (Tags.isElement(one, "ul") && Tags.isElement(other, "ul"))
                || (Tags.isElement(one, "ol") && Tags.isElement(other, "ol"));
    }

    String paragraph(List<Node> line) {
        return Line.of(line, Where.PARAGRAPH, manner);
    }

    /// A line that must stay one.
    String line(Element line) {
        return Line.of(line.childNodes(), Where.HEADING, manner);
    }

    String cell(Element cell) {
        return Line.of(cell.childNodes(), Where.CELL, manner);
    }

    private Optional<String> block(Element element, boolean second) {
        return switch (element.normalName()) {
            case "p" -> plain(element).map(p -> paragraph(p.childNodes())).filter(text -> !text.isEmpty());
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> new Lists(this).of(element, second);
            case "blockquote" -> plain(element).map(this::quote);
            case "pre" -> CodeText.block(element, "");
            case "hr" -> plain(element).map(_ -> "***");
            case "table" -> new Tables(this).of(element);
            case "figure" -> figure(element);
            case "dl" -> new Definitions(this).of(element);
            case "div" -> Formulas.block(element);
            case "aside" -> callout(element);
            default -> Optional.empty();
        };
    }

    private static Optional<Element> plain(Element element) {
        return element.attributesSize() == 0 ? Optional.of(element) : Optional.empty();
    }

    private Optional<String> heading(Element heading) {
        String marks = "#".repeat(heading.normalName().charAt(1) - '0');
        String safe = CLOSING_MARKS.matcher(line(heading)).replaceFirst("$1\\\\$2");
        return HeadingNames.of(heading, manner.ids()).map(names -> (marks + " " + safe).strip() + names);
    }

    private String quote(Element quote) {
        return cite(quote).map(cite -> quoted(cited(quote, cite))).orElseGet(() -> {
            String content = inner().of(quote.childNodes());
            // Of several lines, a single one that begins so would be a cite.
            boolean other = DASH.matcher(content).results().count() != 1;
            return quoted(
                    other || content.indexOf('\n') < 0
                            ? content
                            : DASH.matcher(content)
                                    .replaceFirst(
                                            dash -> dash.group().equals("—") ? "&mdash;" : "\\\\" + dash.group()));
        });
    }

    private String cited(Element quote, Element cite) {
        List<Node> said =
                quote.childNodes().stream().filter(node -> !node.equals(cite)).toList();
        return inner().of(said) + "\n\n— " + line(cite);
    }

    private static Optional<Element> cite(Element quote) {
        return Optional.ofNullable(quote.lastElementChild())
                .filter(last -> last.nameIs("cite") && quote.childrenSize() > 1)
                .flatMap(Blocks::plain)
                .filter(last -> last.children().stream().noneMatch(Tags::isBlock));
    }

    private static String quoted(String content) {
        return (content.isEmpty() ? "\n" : content)
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    /// A quote that begins with its kind, and its title where that is not the kind's name.
    private Optional<String> callout(Element aside) {
        Matcher kind = CALLOUT.matcher(aside.className());
        Element title = aside.firstElementChild();
        if (!kind.matches()
                || title == null
                || !title.className().equals("callout-title")
                || title.childrenSize() > 0) {
            return Optional.empty();
        }
        String named = title.text().equalsIgnoreCase(kind.group(1))
                ? ""
                : " " + title.wholeText().strip();
        String head = "[!" + kind.group(1).toUpperCase(Locale.ROOT) + "]" + named;
        title.remove();
        return Optional.of(quoted((head + "\n" + inner().of(aside.childNodes())).strip()));
    }

    private Optional<String> figure(Element figure) {
        List<Element> said = figure.children();
        if (said.isEmpty() || !figure.ownText().isBlank()) {
            return Optional.empty();
        }
        return switch (figure.className()) {
            case "embed" ->
                Optional.of(said.getFirst().wholeText())
                        .filter(address ->
                                said.size() == 1 && ADDRESS.matcher(address).matches());
            case "code" -> CodeText.titled(said);
            case "gallery" -> gallery(said);
            default -> image(figure, said);
        };
    }

    private Optional<String> image(Element figure, List<Element> said) {
        Element shown = said.getFirst();
        Element image = shown.nameIs("a") && shown.childrenSize() == 1 ? shown.child(0) : shown;
        boolean captioned = said.size() == 2
                && said.get(1).nameIs("figcaption")
                && isCaption(said.get(1), image.attr("title").strip());
        return figure.attributesSize() == 0 && image.nameIs("img") && (said.size() == 1 || captioned)
                ? Optional.of(paragraph(List.of(shown)))
                : Optional.empty();
    }

    private boolean isCaption(Element caption, String title) {
        return (caption.childrenSize() == 0 && caption.text().equals(title))
                || line(caption).equals(title);
    }

    /// Images below each other in one paragraph, and below them what is said of all.
    private Optional<String> gallery(List<Element> said) {
        List<String> lines = new ArrayList<>();
        boolean captioned = !said.isEmpty() && said.getLast().nameIs("figcaption");
        for (Element one : captioned ? said.subList(0, said.size() - 1) : said) {
            Optional<String> image = one.nameIs("figure") ? image(one, one.children()) : Optional.empty();
            if (image.isEmpty()) {
                return Optional.empty();
            }
            lines.add(image.get());
        }
        if (lines.size() < 2) {
            return Optional.empty();
        }
        if (captioned) {
            lines.add(paragraph(said.getLast().childNodes()));
        }
        return Optional.of(String.join("\n", lines))
                .filter(_ -> !captioned
                        || (!lines.getLast().isBlank() && !lines.getLast().contains("\n")));
    }

    /// HTML with the blocks in it as Markdown, where all of it is blocks; else as it is.
    private String around(Element element) {
        List<Node> said = element.childNodes().stream()
                .filter(node -> node instanceof Comment || !Tags.saysNothing(node))
                .toList();
        boolean summary = element.nameIs("details") && !said.isEmpty() && Tags.isElement(said.getFirst(), "summary");
        List<Node> blocks = summary ? said.subList(1, said.size()) : said;
        boolean around = (CONTAINERS.contains(element.normalName()) || !Tags.isBlock(element))
                && !blocks.isEmpty()
                && blocks.stream().allMatch(node -> node instanceof Comment || Tags.isBlock(node));
        if (!around) {
            return RawBlocks.of(element);
        }
        String head = summary ? Tags.open(element) + "\n" + RawBlocks.of(said.getFirst()) : Tags.open(element);
        return head + "\n\n" + inner().of(blocks) + "\n\n" + Tags.close(element);
    }
}
