package app.byline.publish.wordpress;

import app.byline.publish.http.BlogPage;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Answer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Where the API of the blog that a page belongs to may be: what the page's `Link` header and head say
/// (https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/), what the file of its services says (RSD,
/// https://cyber.harvard.edu/blogs/gems/tech/rsd.html), and at last its usual places in each folder above the page. A
/// page is hostile: what it says is only asked, without a password.
final class ApiRoots {
    private static final String API_RELATION = "https://api.w.org/";
    private static final Pattern LINK =
            Pattern.compile("<([^>]+)>\\s*;[^,]*\\brel=\"?" + Pattern.quote(API_RELATION) + "\"?");

    private final Exchange exchange;

    ApiRoots(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The likeliest first.
    Set<String> of(Answer page) {
        Set<String> roots = new LinkedHashSet<>();
        for (String header : page.links()) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                roots.add(link.group(1));
            }
        }
        BlogPage read = BlogPage.of(page);
        for (Element link : read.document().select("link[rel=" + API_RELATION + "]")) {
            roots.add(link.absUrl("href"));
        }
        if (roots.isEmpty()) {
            read.services(exchange).stream()
                    .filter(service -> service.name().equals("WP-API"))
                    .forEach(service -> roots.add(service.address()));
        }
        for (String folder : read.folders()) {
            roots.add(folder + "wp-json/");
            roots.add(folder + "?rest_route=/");
        }
        roots.removeIf(root -> !BlogPage.isAddress(root));
        return roots;
    }
}
