package app.byline.publish.http;

import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A page of a blog, and what it says of where the blog's services are. A page is hostile: what it says is only asked,
/// without a password.
public record BlogPage(Answer answer, Document document) {
    /// Years, months and titles stand below a blog's own folder.
    private static final int MOST_FOLDERS = 5;

    public static BlogPage of(Answer answer) {
        return new BlogPage(answer, Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /// A service in a blog's file of them.
    ///
    /// @param blog the number or name by which the service knows the blog
    /// @param home the blog's front page
    public record Service(String name, String address, String blog, String home) {}

    /// What the file of the blog's services says, where the page names one:
    /// https://cyber.harvard.edu/blogs/gems/tech/rsd.html
    public List<Service> services(Exchange exchange) {
        Element link = document.selectFirst("link[rel=EditURI]");
        String address = link == null ? "" : link.absUrl("href");
        if (!isAddress(address)
                || !(exchange.send(Request.get(URI.create(address))) instanceof Reply.Answered(Answer file))
                || !file.isSuccess()) {
            return List.of();
        }
        Document services = Jsoup.parse(file.body(), address, Parser.xmlParser());
        String home = services.select("homePageLink").text().strip();
        return services.select("api[name]").stream()
                .map(api -> new Service(api.attr("name"), api.attr("apiLink"), api.attr("blogID"), home))
                .filter(service -> isAddress(service.address()))
                .toList();
    }

    /// The page's own folder and those above, the lowest first: a folder may have a blog of its own.
    public List<String> folders() {
        URI page = answer.uri();
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

    public static boolean isAddress(String written) {
        return written.matches("https?://\\S+");
    }
}
