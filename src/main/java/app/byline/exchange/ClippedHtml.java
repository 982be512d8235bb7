package app.byline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// HTML as browsers, word processors and mail programs put it on the clipboard, brought to the elements that say what
/// their styles mean: Word's lists are paragraphs with a bullet, Google Docs' bold is a style, and all of a copy may
/// stand in a `<b>` that is not bold. Pure.
final class ClippedHtml {
    private static final Pattern FRAGMENT =
            Pattern.compile("<!--\\s*StartFragment\\s*-->(.*?)<!--\\s*EndFragment\\s*-->", Pattern.DOTALL);
    /// `mso-list:l0 level2 lfo1`: which list, how deep. Source: what Word writes; Microsoft's «Office HTML» reference.
    private static final Pattern WORD_LIST = Pattern.compile("mso-list:\\s*l\\d+\\s+level(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d+|[a-zA-Z]|[ivxlIVXL]+)[.)]");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w-])font-weight:\\s*(?:bold|[6-9]00)");
    private static final Pattern PLAIN = Pattern.compile("(?<![\\w-])font-weight:\\s*(?:normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w-])font-style:\\s*(?:italic|oblique)");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[a-z-]*:[^;]*line-through");
    private static final Pattern RAISED = Pattern.compile("vertical-align:\\s*super");
    private static final Pattern LOWERED = Pattern.compile("vertical-align:\\s*sub");
    private static final String SAYS_SOMETHING =
            "a[href], strong, b, em, i, del, s, sup, sub, code, pre, h1, h2, h3, h4, h5, h6, ul, ol, table, img, blockquote";

    private static final String LOOSE = "items-without-a-list";

    private final Document page;

    private ClippedHtml(Document page) {
        this.page = page;
    }

    /// `images` answers the address of an image in the text for the one in the HTML; an empty one leaves it out.
    static String of(String html, UnaryOperator<String> images) {
        Matcher fragment = FRAGMENT.matcher(html);
        Document page = Jsoup.parse(fragment.find() ? fragment.group(1) : html);
        page.outputSettings().prettyPrint(false);
        return new ClippedHtml(page).plain(images);
    }

    /// Whether there is more in it than its words.
    static boolean saysMore(String plain) {
        return !Jsoup.parseBodyFragment(plain).select(SAYS_SOMETHING).isEmpty();
    }

    private String plain(UnaryOperator<String> images) {
        page.select("meta, style, script, title, link, xml").remove();
        comments(page);
        page.getAllElements().stream()
                .filter(element -> element.normalName().contains(":"))
                .toList()
                .forEach(Element::unwrap);
        styles();
        wordLists();
        looseItems();
        counts();
        looseLists();
        images(images);
        page.select("a[href]").stream()
                .filter(link -> !link.attr("href").matches("(?i)(?:https?|mailto|ftp|tel):.*"))
                .toList()
                .forEach(Element::unwrap);
        // Which way a post runs is seen by its words.
        page.select("[dir=ltr], [dir=auto]").forEach(block -> block.removeAttr("dir"));
        page.select("[lang]").forEach(block -> block.removeAttr("lang"));
        looseBreaks();
        return page.body().html();
    }

    private static void comments(Node parent) {
        for (Node child : List.copyOf(parent.childNodes())) {
            if (child instanceof Comment) {
                child.remove();
            } else {
                comments(child);
            }
        }
    }

    private void styles() {
        for (Element element : page.body().select("[style]")) {
            String style = element.attr("style").toLowerCase(Locale.ROOT);
            boolean inline = element.normalName().matches("span|font|b|strong|i|em|a");
            if (element.normalName().matches("b|strong") && PLAIN.matcher(style).find()) {
                element.tagName("span");
            }
            if (element.normalName().matches("i|em") && style.contains("font-style:normal")) {
                element.tagName("span");
            }
            if (inline && element.hasText()) {
                wrap(
                        element,
                        "strong",
                        BOLD.matcher(style).find() && element.closest("h1,h2,h3,h4,h5,h6,b,strong,th") == null);
                wrap(element, "em", ITALIC.matcher(style).find() && element.closest("i,em") == null);
                wrap(element, "del", STRUCK.matcher(style).find());
                wrap(element, "sup", RAISED.matcher(style).find());
                wrap(element, "sub", LOWERED.matcher(style).find());
            }
            if (style.replace(" ", "").contains("display:none") || style.contains("mso-hide:all")) {
                element.remove();
            }
        }
        // Underlines are links' in a post.
        page.select("u, ins").forEach(Element::unwrap);
    }

    private static void wrap(Element element, String name, boolean wanted) {
        if (wanted) {
            Element inner = new Element(name);
            List.copyOf(element.childNodes()).forEach(inner::appendChild);
            element.appendChild(inner);
        }
    }

    /// Paragraphs that Word means as items of a list.
    private void wordLists() {
        List<Element> open = new ArrayList<>();
        for (Element line : page.select("p, h1, h2, h3, h4, h5, h6")) {
            Matcher list = WORD_LIST.matcher(line.attr("style"));
            if (!line.normalName().equals("p") || !list.find()) {
                open.clear();
                continue;
            }
            int level = Integer.parseInt(list.group(1));
            String name = NUMBER.matcher(bullet(line)).matches() ? "ol" : "ul";
            while (open.size() > level) {
                open.removeLast();
            }
            if (open.isEmpty()) {
                Element first = new Element(name);
                line.before(first);
                open.add(first);
            }
            while (open.size() < level) {
                Element outer = open.getLast();
                Element inner = new Element(name);
                Element item = outer.lastElementChild();
                (item == null ? outer.appendElement("li") : item).appendChild(inner);
                open.add(inner);
            }
            Element item = open.getLast().appendElement("li");
            List.copyOf(line.childNodes()).forEach(item::appendChild);
            line.remove();
        }
    }

    /// Takes the bullet or number away that Word writes before the words.
    private static String bullet(Element line) {
        Element mark = line.selectFirst("[style*=mso-list:Ignore], [style*=mso-list: Ignore]");
        if (mark == null) {
            return "";
        }
        String written = mark.text().replace('\u00a0', ' ').strip();
        mark.remove();
        return written;
    }

    /// Google Docs and old pages put lists beside the items they belong to.
    private void looseLists() {
        for (Element list : page.select("ul > ul, ul > ol, ol > ul, ol > ol")) {
            Element before = list.previousElementSibling();
            if (before != null && before.normalName().equals("li")) {
                before.appendChild(list);
            }
        }
        page.select("li > p:only-of-type").stream()
                .filter(line -> line.siblingElements().stream()
                        .allMatch(other -> other.normalName().matches("ul|ol|br")))
                .filter(line -> line.previousElementSiblings().stream()
                        .allMatch(other -> other.normalName().equals("br")))
                .forEach(Element::unwrap);
        page.select("li:has(> ul), li:has(> ol)").forEach(ClippedHtml::wordsBehindLists);
    }

    /// Words behind a list are a paragraph of the item, and so are those before it then.
    private static void wordsBehindLists(Element item) {
        Node last = seen(item.lastChild(), false);
        if (last == null || isList(last)) {
            return;
        }
        Element words = null;
        for (Node child : List.copyOf(item.childNodes())) {
            if (isBlock(child)) {
                words = null;
            } else if (words != null) {
                words.appendChild(child);
            } else if (!(child instanceof TextNode text && text.isBlank())) {
                words = new Element("p");
                child.before(words);
                words.appendChild(child);
            }
        }
    }

    private static boolean isList(Node node) {
        return node instanceof Element element && element.normalName().matches("ul|ol");
    }

    /// Items that were copied without their list.
    private void looseItems() {
        for (Element item : page.select("li")) {
            Element parent = item.parent();
            if (parent != null && !parent.normalName().matches("ul|ol|menu")) {
                Element before = item.previousElementSibling();
                if (before != null && before.hasClass(LOOSE)) {
                    before.appendChild(item);
                } else {
                    item.wrap("<ul class=\"" + LOOSE + "\"></ul>");
                }
            }
        }
        page.select("ul." + LOOSE).forEach(list -> list.removeAttr("class"));
    }

    /// By what signs items are counted is the reader's; where they begin is the list's.
    private void counts() {
        page.select("ul, ol").forEach(list -> list.removeAttr("type"));
        for (Element item : page.select("li[value]")) {
            Element list = item.parent();
            if (list != null && list.normalName().equals("ol") && item.previousElementSibling() == null) {
                list.attr("start", item.attr("value"));
            }
            item.removeAttr("value");
        }
    }

    /// Breaks that stand between blocks, or at a block's end, break nothing.
    private void looseBreaks() {
        for (Element line : page.select("br")) {
            Node next = seen(line.nextSibling(), true);
            Node before = seen(line.previousSibling(), false);
            if (next == null || isBlock(next) || (before != null && isBlock(before))) {
                line.remove();
            }
        }
    }

    /// The first from there on in that direction that is not blank.
    private static @Nullable Node seen(@Nullable Node from, boolean onward) {
        Node node = from;
        while (node instanceof TextNode text && text.isBlank()) {
            node = onward ? node.nextSibling() : node.previousSibling();
        }
        return node;
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.children().stream().anyMatch(Element::isBlock));
    }

    private void images(UnaryOperator<String> images) {
        for (Element image : page.select("img")) {
            boolean unseen =
                    image.attr("width").equals("1") || image.attr("height").equals("1");
            String address = unseen ? "" : images.apply(image.attr("src"));
            if (address.isEmpty()) {
                image.remove();
            } else {
                image.attr("src", address);
                image.attr("alt", image.attr("alt"));
            }
        }
    }
}
