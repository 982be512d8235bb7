package app.byline.publish.xmlrpc;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Outcome;
import app.byline.publish.http.BlogPage;
import app.byline.publish.http.BlogPage.Service;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Redirects;
import app.byline.publish.xmlrpc.Endpoint.Result;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Finds blogs that take calls of XML-RPC: by the file of services that any of their pages names, or by the usual name
/// of the endpoint in a folder above the page. Tries their password.
public final class XmlRpcAccess implements BlogAccess {
    private static final String USUAL = "xmlrpc.php";

    private final Exchange exchange;
    private final Redirects pages;

    public XmlRpcAccess(Exchange exchange) {
        this.exchange = exchange;
        this.pages = new Redirects(exchange);
    }

    // ---- by address

    @Override
    public Found find(String typed) {
        return pages.find(typed, page -> among(BlogPage.of(page)));
    }

    private Found among(BlogPage page) {
        for (Service service : likely(page).values()) {
            Optional<BlogKind> kind = kind(service);
            if (kind.isPresent()) {
                return new Found.Here(blog(kind.get(), service, page), Optional.empty());
            }
        }
        return new Found.Nowhere(
                Diagnosis.NOT_A_BLOG, Exchange.plain(page.document().title()));
    }

    /// By address; what the blog says of itself first.
    private Map<String, Service> likely(BlogPage page) {
        Map<String, Service> likely = new LinkedHashMap<>();
        List<Service> services = page.services(exchange);
        for (String name : List.of("WordPress", "MetaWeblog", "Movable Type", "MovableType")) {
            for (Service service : services) {
                if (service.name().equals(name)) {
                    secure(service, page.answer().uri()).ifPresent(safe -> likely.putIfAbsent(safe.address(), safe));
                }
            }
        }
        for (String folder : page.folders()) {
            likely.putIfAbsent(folder + USUAL, new Service("", folder + USUAL, "1", folder));
        }
        return likely;
    }

    /// A password never goes unencrypted where the page came encrypted; blogs behind a proxy often name the other
    /// scheme for themselves.
    private static Optional<Service> secure(Service service, URI page) {
        URI address = URI.create(service.address());
        if ("https".equals(address.getScheme()) || "http".equals(page.getScheme())) {
            return Optional.of(service);
        }
        return page.getHost().equals(address.getHost())
                ? Optional.of(new Service(
                        service.name(),
                        service.address().replaceFirst("^http:", "https:"),
                        service.blog(),
                        service.home()))
                : Optional.empty();
    }

    /// What is spoken there; empty where nobody answers in XML-RPC.
    private Optional<BlogKind> kind(Service service) {
        URI address = URI.create(service.address());
        return switch (Endpoint.call(exchange, address, "system.listMethods", List.of())) {
            case Result.Value(JsonNode methods) -> {
                List<String> names =
                        methods.valueStream().map(name -> name.asString("")).toList();
                if (names.contains("wp.newPost")) {
                    yield Optional.of(BlogKind.XMLRPC);
                }
                yield names.contains("metaWeblog.newPost") ? Optional.of(BlogKind.METAWEBLOG) : Optional.empty();
            }
            // Not all can tell what they can; a fault is an answer.
            case Result.Failed(Outcome.Refused(Outcome.Reason why, String _))
            when !service.name().isEmpty() && (why == Outcome.Reason.UNSUPPORTED || why == Outcome.Reason.INVALID) ->
                Optional.of(BlogKind.METAWEBLOG);
            case Result.Failed _ -> Optional.empty();
        };
    }

    private static Blog blog(BlogKind kind, Service service, BlogPage page) {
        String home = BlogPage.isAddress(service.home())
                ? service.home()
                : page.answer().uri().resolve("/").toString();
        String number = service.blog().isEmpty() ? "1" : service.blog();
        return new Blog(
                new BlogId(UUID.randomUUID().toString()),
                name(page, home),
                kind,
                URI.create(home),
                Map.of(Endpoint.ADDRESS, service.address(), Endpoint.NUMBER, number));
    }

    /// What the blog calls itself where it offers its feed, for want of a better place.
    private static String name(BlogPage page, String home) {
        String feed = page.document()
                .select("link[rel=alternate][type=application/rss+xml][title]")
                .attr("title")
                .replaceFirst("\\s*[»:–-]\\s*(?:RSS )?[Ff]eed\\s*$", "");
        String title = feed.isBlank() ? page.document().title() : feed;
        return title.isBlank() ? String.valueOf(URI.create(home).getHost()) : Exchange.plain(title);
    }

    // ---- by password

    @Override
    public Trial test(Blog blog, Secret password) {
        Endpoint endpoint = new Endpoint(exchange, blog, password);
        boolean others = blog.kind() == BlogKind.METAWEBLOG;
        // Only who may write may see posts as their authors do.
        Result seen = others
                ? endpoint.ofBlog("metaWeblog.getRecentPosts", 1)
                : endpoint.ofBlog("wp.getPosts", Map.of("number", 1), List.of("post_title"));
        if (seen instanceof Result.Failed(Outcome outcome)) {
            return Trial.Fails.of(outcome);
        }
        String user = blog.settings().getOrDefault(Endpoint.USER, "");
        return new Trial.Works(
                others
                        ? user
                        : Endpoint.value(endpoint.ofBlog("wp.getProfile", List.of("display_name")))
                                .map(me -> PostStruct.plain(me.path("display_name")))
                                .filter(name -> !name.isBlank())
                                .orElse(user));
    }
}
