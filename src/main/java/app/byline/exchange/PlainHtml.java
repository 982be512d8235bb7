package app.byline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML as other programs write it, brought down to what it means: how it looks goes, and what says the same in several
/// ways says it in the one that Markdown has words for. What can run goes, too.
public final class PlainHtml {
    private static final Set<String> KEPT = Set.of(
            "href",
            "src",
            "alt",
            "title",
            "colspan",
            "rowspan",
            "start",
            "type",
            "checked",
            "disabled",
            "datetime",
            "cite",
            "open",
            "controls",
            "poster",
            "lang",
            "dir",
            "reversed",
            "value");
    private static final String BLOCKS =
            "> address, > article, > aside, > blockquote, > details, > div, > dl, > figure, "
                    + "> h1, > h2, > h3, > h4, > h5, > h6, > hr, > main, > ol, > p, > pre, > section, > table, > ul, > header, > footer";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern YOUTUBE =
            Pattern.compile("(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*");
    private static final Pattern VIMEO = Pattern.compile("(?:https?:)?//player\\.vimeo\\.com/video/(\\d+).*");

    private final Document text;

    private PlainHtml(Document text) {
        this.text = text;
    }

    /// Of the body of this HTML.
    public static String of(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        return new PlainHtml(text).plain();
    }

    /// An address that stands alone, as the dialect has it.
    public static String embed(String address) {
        Element link = new Element("a").attr("href", address).text(address);
        return new Element("figure").addClass("embed").appendChild(link).outerHtml();
    }

    private String plain() {
        text.select("script, style, noscript, template, link, meta, object, embed, applet, base")
                .remove();
        players();
        words();
        figures();
        tables();
        code();
        boxes();
        attributes();
        wrappers();
        addresses();
        return text.body().html();
    }

    /// Players of films become their addresses.
    private void players() {
        for (Element frame : text.select("iframe")) {
            film(frame.attr("src")).ifPresent(address -> {
                Element figure = frame.closest("figure");
                Element whole = figure != null && figure.select("iframe").size() == 1 ? figure : frame;
                whole.before(embed(address));
                whole.remove();
            });
        }
    }

    private static Optional<String> film(String source) {
        Matcher youtube = YOUTUBE.matcher(source);
        if (youtube.matches()) {
            return Optional.of("https://www.youtube.com/watch?v=" + youtube.group(1));
        }
        Matcher vimeo = VIMEO.matcher(source);
        return vimeo.matches() ? Optional.of("https://vimeo.com/" + vimeo.group(1)) : Optional.empty();
    }

    private void words() {
        text.select("b").forEach(word -> word.tagName("strong"));
        text.select("i").forEach(word -> word.tagName("em"));
        text.select("tt").forEach(word -> word.tagName("code"));
        text.select("strike, s").forEach(word -> word.tagName("del"));
        text.select("span, font, center, big").forEach(PlainHtml::unwrap);
        text.select("strong, em, del, code").stream()
                .filter(word -> word.childNodeSize() == 0)
                .toList()
                .forEach(Node::remove);
        for (Element cite : text.select("blockquote > cite, blockquote > footer")) {
            cite.tagName("p").prependText("— ");
        }
    }

    /// A figure is an image alone with its caption as title; galleries are several.
    private void figures() {
        for (Element figure : text.select("figure")) {
            if (figure.hasClass("embed")) {
                continue;
            }
            if (!figure.select("> figure, > table, > ul, > pre, > blockquote").isEmpty()) {
                unwrap(figure);
                continue;
            }
            Element image = figure.selectFirst("img");
            Element caption = figure.selectFirst("figcaption");
            if (image != null && figure.select("img").size() == 1 && caption != null) {
                if (caption.hasText() && caption.childrenSize() == 0) {
                    image.attr("title", caption.text().strip());
                    caption.text(image.attr("title"));
                } else if (!caption.hasText()) {
                    caption.remove();
                }
            }
        }
    }

    /// Markdown's tables have a head, and plain words in their cells.
    private void tables() {
        text.select("td > p:only-child, th > p:only-child").forEach(PlainHtml::unwrap);
        for (Element table : text.select("table")) {
            Element first = table.selectFirst("tr");
            if (first != null && table.selectFirst("thead") == null && first.parent() != null) {
                first.select("> td").forEach(cell -> cell.tagName("th"));
                first.remove();
                Element head = new Element("thead").appendChild(first);
                table.prependChild(head);
            }
            CellSides.align(table);
        }
        text.select("colgroup, table > caption:empty").remove();
    }

    private void code() {
        for (Element block : text.select("pre")) {
            String language = language(block);
            if (block.childrenSize() != 1 || !block.child(0).normalName().equals("code")) {
                String written = block.wholeText();
                block.empty().appendChild(new Element("code").text(written));
            }
            block.child(0).attr("class", language.isEmpty() ? "" : "language-" + language);
        }
    }

    private static String language(Element block) {
        for (Element element : List.of(block, block.childrenSize() > 0 ? block.child(0) : block)) {
            for (String name : element.classNames()) {
                if (name.startsWith("language-") || name.startsWith("lang-")) {
                    return name.replaceFirst("lang(?:uage)?-", "");
                }
            }
        }
        return "";
    }

    private void boxes() {
        for (Element box : text.select("input[type=checkbox]")) {
            Element parent = box.parent();
            if (parent != null && parent.normalName().matches("p|div|li")) {
                boolean item = parent.normalName().equals("li");
                Element task = item ? parent : parent.tagName("li");
                task.addClass("task-list-item");
                box.attr("disabled", "");
                if (!(box.nextSibling() instanceof TextNode next
                        && next.getWholeText().startsWith(" "))) {
                    box.after(new TextNode(" "));
                }
                if (!item) {
                    inList(task);
                }
            }
        }
    }

    /// Lines with boxes that follow each other are one list.
    private static void inList(Element task) {
        Element before = task.previousElementSibling();
        if (before != null && before.normalName().equals("ul") && before.hasClass("tasks")) {
            before.appendChild(task);
        } else {
            task.wrap("<ul class=\"tasks\"></ul>");
        }
    }

    private void attributes() {
        for (Element element : text.body().select("*")) {
            boolean keepsClass = element.hasClass("embed")
                    || element.hasClass("task-list-item")
                    || element.hasClass("footnotes")
                    || element.hasClass("footnote-ref")
                    || (element.normalName().equals("code")
                            && element.className().startsWith("language-"));
            // A footnote is known by its name.
            boolean keepsId = element.id().matches("fn(?:ref)?-.+");
            List<String> gone = new ArrayList<>();
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                boolean kept = KEPT.contains(name)
                        || (name.equals("align") && element.is("th, td"))
                        || (name.equals("class") && keepsClass)
                        || (name.equals("id") && keepsId);
                if (!kept || (name.equals("title") && attribute.getValue().isEmpty())) {
                    gone.add(name);
                }
            }
            gone.forEach(element::removeAttr);
        }
    }

    /// A wrapper of blocks wraps nothing; a wrapper of words is a paragraph; an empty paragraph is none.
    private void wrappers() {
        for (Element wrapper : text.body().select("div:not(.footnotes), section, article, main, header, footer")) {
            if (wrapper.select(BLOCKS).isEmpty()) {
                wrapper.tagName("p");
            } else {
                unwrap(wrapper);
            }
        }
        text.select("p").stream()
                .filter(line -> line.childrenSize() == 0
                        && line.ownText().replace('\u00a0', ' ').isBlank())
                .toList()
                .forEach(Node::remove);
        text.select("p > br:only-child").stream()
                .map(Element::parent)
                .filter(line -> line != null && !line.hasText())
                .toList()
                .forEach(line -> line.remove());
    }

    /// An address that is a paragraph is an embed.
    private void addresses() {
        for (Element line : text.select("body > p")) {
            String words = line.childNodeSize() < 4 ? line.text().strip() : "";
            boolean plain = line.childrenSize() == 0
                    || (line.childrenSize() == 1
                            && line.child(0).normalName().equals("a")
                            && line.child(0).attr("href").equals(words));
            if (plain && ADDRESS.matcher(words).matches()) {
                line.before(embed(words));
                line.remove();
            }
        }
    }

    private static void unwrap(Element element) {
        if (element.parent() != null) {
            element.unwrap();
        }
    }
}
