package app.byline.exchange;

import app.byline.markdown.HtmlExport;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// A post's HTML for pages that no browser shows: paper, books, documents. Nothing in it runs, plays, is filled in
/// or is fetched, and every link leads somewhere.
public final class StillHtml {
    /// What posts are made of, as far as XHTML has it: the HTML of today, not that of old.
    private static final Safelist ALLOWED = Safelist.none()
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

    private StillHtml() {}

    /// The body of a document that has nothing else. `images` answers where an image that the post names is; in
    /// the place of one that has no answer stands its description. `prefix` begins the name of every place in it,
    /// so that several posts can be one document.
    public static Element of(String markdown, Function<String, Optional<String>> images, String prefix) {
        String html = new HtmlExport().render(markdown, address -> address);
        Document rendered = Jsoup.parseBodyFragment(html, "https://page.invalid/");
        rendered.select("[align]").forEach(cell -> cell.addClass("align-" + cell.attr("align")));
        Document page = new Cleaner(ALLOWED).clean(rendered);
        page.outputSettings().prettyPrint(false);
        page.select("img").forEach(image -> place(image, images));
        page.select("input").forEach(box -> box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐")));
        settleLinks(page, prefix);
        return page.body();
    }

    /// Without the characters that XML does not know.
    public static String readable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
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

    /// Links lead to the web or to a place of this post that is there; others are only their text. A place has one
    /// name, and a name one place.
    private static void settleLinks(Document page, String prefix) {
        Set<String> places = new HashSet<>();
        for (Element placed : page.select("[id]")) {
            if (!placed.id().matches("[\\p{L}_][\\p{L}\\p{N}_.-]*") || !places.add(placed.id())) {
                placed.removeAttr("id");
            } else {
                placed.id(prefix + placed.id());
            }
        }
        for (Element link : page.select("a")) {
            String to = link.attr("href");
            boolean within = to.startsWith("#") && places.contains(to.substring(1));
            if (within) {
                link.attr("href", "#" + prefix + to.substring(1));
            } else if (!isOnTheWeb(to)) {
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
