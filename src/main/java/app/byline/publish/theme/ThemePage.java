package app.byline.publish.theme;

import app.byline.publish.PostPage;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Makes a page that shows a post one that can show any: the post is taken out, and what is needed to look at the rest
/// is put in.
final class ThemePage {
    /// Readers' words on another post, and what belongs to its place among others.
    private static final String OTHERS = "#comments, #respond, .comments-area, .wp-block-comments, .comment-respond, "
            + ".post-navigation, .wp-block-post-navigation-link, .sharedaddy, .jp-relatedposts, #wpadminbar";

    private static final String STYLED = "link[rel~=(?i)\\bstylesheet\\b], style";

    private final Enclosures enclosures;
    private final StyleSheet styles;

    ThemePage(Parcel parcel) {
        enclosures = new Enclosures(parcel);
        styles = new StyleSheet(enclosures);
    }

    /// The page as HTML without its post; empty where the post is not found in it.
    Optional<String> of(PostPage post) {
        URI address = post.address();
        Document page = Jsoup.parse(post.html(), address.toString());
        Optional<Places.Content> content = Places.content(page, post.content());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Element> title = Places.title(page, post.title());
        title.ifPresent(heading -> empty(heading, BlogTheme.TITLE));
        open(content.get(), title);
        page.select(OTHERS).remove();
        page.select(STYLED).forEach(sheet -> enclose(sheet, address));
        page.select("img, image, use").forEach(picture -> enclosePicture(picture, address));
        page.getAllElements().forEach(element -> adapt(element, address));
        page.outputSettings().prettyPrint(false);
        return Optional.of(page.outerHtml());
    }

    private static void empty(Element place, String name) {
        place.empty();
        place.attr(BlogTheme.PLACE, name);
    }

    /// The element that holds the content is its place, unless it holds the title as well.
    private static void open(Places.Content content, Optional<Element> title) {
        Elements kept = title.map(Element::parents).orElseGet(Elements::new);
        if (!kept.contains(content.parent())) {
            empty(content.parent(), BlogTheme.CONTENT);
            return;
        }
        title.ifPresent(kept::add);
        Element place = new Element("div").attr("style", "display: contents");
        empty(place, BlogTheme.CONTENT);
        content.children().getFirst().before(place);
        content.children().stream().filter(child -> !kept.contains(child)).forEach(Element::remove);
    }

    private void enclose(Element sheet, URI address) {
        String css = sheet.normalName().equals("style")
                ? styles.of(sheet.data(), address)
                : StyleSheet.resolved(address, sheet.attr("href"))
                        .map(styles::at)
                        .orElse("");
        String media = sheet.attr("media");
        Element enclosed = new Element("style").appendChild(new DataNode(css));
        if (!media.isEmpty() && !media.equalsIgnoreCase("print")) {
            enclosed.attr("media", media);
        }
        if (css.isEmpty()
                || media.equalsIgnoreCase("print")
                || sheet.attr("rel").contains("alternate")) {
            sheet.remove();
        } else {
            sheet.replaceWith(enclosed);
        }
    }

    private void enclosePicture(Element picture, URI address) {
        String attribute = picture.normalName().equals("img") ? "src" : picture.hasAttr("href") ? "href" : "xlink:href";
        String here = picture.attr(attribute);
        if (here.startsWith("#")) {
            return;
        }
        // Some themes load pictures by script, and have the address aside until then.
        String named = here.isEmpty() || here.startsWith("data:") ? picture.attr("data-src") : here;
        Optional<String> data = here.startsWith("data:image/") && named.isEmpty()
                ? Optional.of(here)
                : StyleSheet.resolved(address, named).flatMap(enclosures::data);
        data.ifPresentOrElse(inPage -> picture.attr(attribute, inPage), picture::remove);
    }

    private void adapt(Element element, URI address) {
        if (element.hasAttr("style")) {
            element.attr("style", styles.of(element.attr("style"), address));
        }
        if (element.normalName().equals("a") && !element.attr("href").startsWith("#")) {
            StyleSheet.resolved(address, element.attr("href"))
                    .ifPresentOrElse(link -> element.attr("href", link.toString()), () -> element.removeAttr("href"));
        }
    }
}
