package app.byline.publish.wordpress;

import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Where the API of the blog that a page belongs to may be: what the page's `Link` header and head say
/// (https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/), what the file of its services says (RSD,
/// https://cyber.harvard.edu/blogs/gems/tech/rsd.html), and at last its usual places in each folder above the page. A
/// page is hostile: what it says is only asked, without a password.
final class ApiRoots {
    private static final String API_RELATION = "https://api.w.org/";
    private static final Pattern LINK =
            Pattern.compile("<([^>]+)>\\s*;[^,]*\\brel=\"?" + Pattern.quote(API_RELATION) + "\"?");
    /// Years, months and titles stand below a blog's own folder.
    private static final int MOST_FOLDERS = 5;

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
        Document document = Jsoup.parse(page.body(), page.uri().toString());
        for (Element link : document.select("link[rel=" + API_RELATION + "]")) {
            roots.add(link.absUrl("href"));
        }
        if (roots.isEmpty()) {
            document.select("link[rel=EditURI]").stream()
                    .limit(1)
                    .forEach(link -> roots.addAll(services(link.absUrl("href"))));
        }
        for (String folder : folders(page.uri())) {
            roots.add(folder + "wp-json/");
            roots.add(folder + "?rest_route=/");
        }
        roots.removeIf(root -> !root.matches("https?://\\S+"));
        return roots;
    }

    /// What the file of the blog's services says of its API.
    private List<String> services(String address) {
        if (!address.matches("https?://\\S+")
                || !(exchange.send(Request.get(URI.create(address))) instanceof Reply.Answered(Answer file))
                || !file.isSuccess()) {
            return List.of();
        }
        return Jsoup.parse(file.body(), address, Parser.xmlParser()).select("api[name=WP-API]").stream()
                .map(api -> api.attr("apiLink"))
                .toList();
    }

    /// The page's own and those above, the lowest first: a folder may have a blog of its own.
    private static List<String> folders(URI page) {
        List<String> folders = new ArrayList<>();
        String path = page.getRawPath() == null ? "" : page.getRawPath();
        String folder = path.endsWith("/") ? path : path + "/";
        while (folder.length() > 1 && folders.size() < MOST_FOLDERS) {
            folders.add(page.resolve(folder).toString());
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        folders.add(page.resolve("/").toString());
        return folders;
    }
}
