package app.byline.exchange.book;

import app.byline.markdown.HtmlExport;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// One post as a chapter: well-formed XHTML with nothing in it that a book can't hold.
record Chapter(int number, String title, String date, String language) {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    String file() {
        return "chapter-" + number + ".xhtml";
    }

    /// The page. `images` answers where the book has an image that the post names; in the place of one it has not
    /// stands its description.
    String page(String markdown, Function<String, Optional<String>> images) {
        String html = new HtmlExport().render(markdown, address -> address);
        Document page = new Cleaner(allowed()).clean(Jsoup.parseBodyFragment(html, "https://book.invalid/"));
        page.select("img").forEach(image -> place(image, images));
        page.select("input").forEach(box -> box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐")));
        settleLinks(page);
        Element body = page.body();
        body.prependElement("p").addClass("date").text(date);
        body.prependElement("h1").text(title);
        page.title(title.isBlank() ? "–" : title);
        page.head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("type", "text/css")
                .attr("href", "style.css");
        page.child(0).attr("xmlns", XHTML).attr("xml:lang", language).attr("lang", language);
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                + readable(page.child(0).outerHtml());
    }

    /// Without the characters that XML does not know.
    static String readable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    /// What posts are made of, as far as EPUB's XHTML has it: the HTML of today, not that of old.
    private static Safelist allowed() {
        return Safelist.none()
                .addTags(
                        "a",
                        "abbr",
                        "aside",
                        "b",
                        "blockquote",
                        "br",
                        "caption",
                        "cite",
                        "code",
                        "col",
                        "colgroup",
                        "dd",
                        "del",
                        "details",
                        "dfn",
                        "div",
                        "dl",
                        "dt",
                        "em",
                        "figcaption",
                        "figure",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "hr",
                        "i",
                        "img",
                        "input",
                        "ins",
                        "kbd",
                        "li",
                        "mark",
                        "ol",
                        "p",
                        "pre",
                        "q",
                        "s",
                        "samp",
                        "section",
                        "small",
                        "span",
                        "strong",
                        "sub",
                        "summary",
                        "sup",
                        "table",
                        "tbody",
                        "td",
                        "tfoot",
                        "th",
                        "thead",
                        "tr",
                        "u",
                        "ul",
                        "var")
                .addAttributes(":all", "id", "class", "lang", "dir", "title")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt")
                .addAttributes("input", "checked")
                .addAttributes("ol", "start", "reversed")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan", "scope")
                .preserveRelativeLinks(true);
    }

    private static void place(Element image, Function<String, Optional<String>> images) {
        Optional<String> there = images.apply(image.attr("src"));
        if (there.isPresent()) {
            image.attr("src", there.get());
            if (!image.hasAttr("alt")) {
                image.attr("alt", "");
            }
        } else {
            image.replaceWith(new TextNode(image.attr("alt")));
        }
    }

    /// Links lead to the web or to a place of this chapter that is there; others are only their text. A place has one
    /// name, and a name one place.
    private static void settleLinks(Document page) {
        Set<String> places = new HashSet<>();
        for (Element placed : page.select("[id]")) {
            if (!placed.id().matches("[\\p{L}_][\\p{L}\\p{N}_.-]*") || !places.add(placed.id())) {
                placed.removeAttr("id");
            }
        }
        for (Element link : page.select("a")) {
            String to = link.attr("href");
            boolean within = to.startsWith("#") && places.contains(to.substring(1));
            if (!within && !isOnTheWeb(to)) {
                link.removeAttr("href");
            }
        }
    }

    private static boolean isOnTheWeb(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            return scheme != null && scheme.matches("(?i)https?|mailto");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
