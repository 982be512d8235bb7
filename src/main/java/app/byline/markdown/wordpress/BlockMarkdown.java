package app.byline.markdown.wordpress;

import app.byline.markdown.construct.BlockMark;
import app.byline.markdown.construct.BlockMarks;
import app.byline.markdown.html.HtmlImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What one of WordPress's blocks could be in Markdown. A guess: whoever asks renders it and compares.
final class BlockMarkdown {
    private static final String[] ITS_OWN = {
        "wp-block-heading",
        "wp-block-list",
        "wp-block-quote",
        "wp-block-separator",
        "has-alpha-channel-opacity",
        "has-css-opacity",
        "wp-block-details",
        "wp-element-caption"
    };

    private static final JsonMapper JSON = new JsonMapper();

    private final HtmlImport html = new HtmlImport();

    /// Of a block of that kind; none where Markdown has nothing of the kind.
    Optional<String> of(String kind, String block) {
        String inner = BlockMarks.without(block).strip();
        return switch (kind) {
            case "paragraph", "list", "quote", "separator", "details" -> Optional.of(plain(inner));
            case "heading" -> heading(inner);
            case "code" -> code(inner);
            case "image" -> image(inner);
            case "gallery" -> gallery(inner);
            case "table" -> table(inner);
            case "embed" -> embed(inner);
            case "math" -> math(block);
            case "html", "shortcode", "more", "nextpage" -> Optional.of(inner);
            default -> Optional.empty();
        };
    }

    /// Two of a kind beside each other: they would be one list.
    Optional<String> ofLists(List<String> blocks) {
        return Optional.of(plain(blocks.stream().map(BlockMarks::without).collect(Collectors.joining("\n"))));
    }

    private String plain(String inner) {
        Document document = parsed(inner);
        document.body().select("[class]").forEach(BlockMarkdown::withoutItsOwn);
        document.body().select("s").forEach(struck -> struck.tagName("del"));
        return markdown(document);
    }

    static Document parsed(String inner) {
        Document document = Jsoup.parseBodyFragment(inner);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    static void withoutItsOwn(Element element) {
        for (String name : ITS_OWN) {
            element.removeClass(name);
        }
        if (element.className().isBlank()) {
            element.removeAttr("class");
        }
    }

    private String markdown(Document document) {
        return html.markdown(document.body().html()).strip();
    }

    private Optional<String> heading(String inner) {
        Document document = parsed(inner);
        Element heading = document.body().firstElementChild();
        if (heading == null) {
            return Optional.empty();
        }
        withoutItsOwn(heading);
        List<String> names = new ArrayList<>();
        if (!heading.id().isEmpty()) {
            names.add("#" + heading.id());
        }
        heading.classNames().stream().filter(name -> !name.isBlank()).forEach(name -> names.add("." + name));
        heading.removeAttr("id").removeAttr("class");
        String text = markdown(document);
        return Optional.of(names.isEmpty() ? text : text + " {" + String.join(" ", names) + "}");
    }

    private Optional<String> code(String inner) {
        Document document = parsed(inner);
        Element pre = document.body().firstElementChild();
        Element code = pre == null ? null : pre.firstElementChild();
        if (pre == null || code == null) {
            return Optional.empty();
        }
        pre.removeClass("wp-block-code");
        code.classNames(pre.classNames());
        pre.removeAttr("class");
        if (code.className().isBlank()) {
            code.removeAttr("class");
        }
        return Optional.of(markdown(document));
    }

    private Optional<String> image(String inner) {
        Document document = parsed(inner);
        return Optional.ofNullable(document.body().firstElementChild())
                .flatMap(this::figure)
                .map(figure -> alone(document, figure));
    }

    private Optional<String> gallery(String inner) {
        Document document = parsed(inner);
        Element around = document.body().firstElementChild();
        Element gallery = new Element("figure").attr("class", "gallery");
        for (Element child : around == null ? List.<Element>of() : around.children()) {
            Optional<Element> figure = child.hasClass("blocks-gallery-caption") ? caption(child) : figure(child);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            gallery.appendChild(figure.get());
        }
        return Optional.of(alone(document, gallery));
    }

    private static Optional<Element> caption(Element given) {
        given.select("s").forEach(struck -> struck.tagName("del"));
        return Optional.of(new Element("figcaption").html(given.html()));
    }

    private String alone(Document document, Element figure) {
        document.body().empty().appendChild(figure);
        return markdown(document);
    }

    /// An image's figure as the dialect makes one: the caption is its title too.
    private Optional<Element> figure(Element given) {
        Element image = given.selectFirst("img");
        if (image == null) {
            return Optional.empty();
        }
        Element caption = given.selectFirst("figcaption");
        Element shown = new Element("img").attr("src", image.attr("src")).attr("alt", image.attr("alt"));
        Element link = given.selectFirst("> a");
        Element figure = new Element("figure")
                .appendChild(
                        link == null
                                ? shown
                                : new Element("a")
                                        .attr("href", link.attr("href"))
                                        .appendChild(shown));
        if (caption != null) {
            caption.select("s").forEach(struck -> struck.tagName("del"));
            shown.attr("title", html.markdown("<p>" + caption.html() + "</p>").strip());
            figure.appendElement("figcaption").html(caption.html());
        }
        return Optional.of(figure);
    }

    private Optional<String> table(String inner) {
        Document document = parsed(inner);
        Element table = document.selectFirst("table");
        if (table == null) {
            return Optional.empty();
        }
        for (Element cell : table.select("[data-align]")) {
            cell.attr("align", cell.attr("data-align")).removeAttr("data-align").removeAttr("class");
        }
        document.body().empty().appendChild(table);
        return Optional.of(markdown(document));
    }

    /// The TeX stands in the comment; what readers see is made of it.
    private static Optional<String> math(String block) {
        BlockMark mark = new BlockMarks(block).next();
        try {
            return Optional.ofNullable(mark)
                    .flatMap(opening ->
                            JSON.readTree(opening.attributes()).path("latex").asStringOpt())
                    .map(tex -> "$$\n" + tex + "\n$$");
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> embed(String inner) {
        return Optional.ofNullable(parsed(inner).selectFirst(".wp-block-embed__wrapper"))
                .map(wrapper -> wrapper.text().strip());
    }
}
