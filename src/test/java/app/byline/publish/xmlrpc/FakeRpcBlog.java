package app.byline.publish.xmlrpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A blog of this machine that speaks XML-RPC the way WordPress does, or, without its methods, MetaWeblog. Its network
/// misbehaves as told. One user, `jane` with `right`.
public final class FakeRpcBlog implements AutoCloseable {
    /// What becomes of one call.
    public enum Network {
        WORKS,
        /// It is done, the reply is lost.
        LOSES_REPLY,
        /// It never arrives.
        LOSES_CALL,
        /// A proxy says that the blog is down.
        SAYS_503
    }

    /// The posts, by id, with the members that were sent of each.
    public final Map<String, Map<String, Object>> posts = new ConcurrentHashMap<>();
    public final List<String> files = new CopyOnWriteArrayList<>();
    public final List<String> calls = new CopyOnWriteArrayList<>();
    /// What becomes of calls that change something.
    public Supplier<Network> network = () -> Network.WORKS;
    /// Whether it has WordPress's own methods.
    public boolean wordPress = true;

    private final HttpServer server;
    private int ids;
    private int changes;

    public FakeRpcBlog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/xmlrpc.php", this::answer);
        server.createContext("/", request -> send(request, 200, "text/html", """
                <html><head><title>Harbour Notes – Front</title>
                <link rel="alternate" type="application/rss+xml" title="Harbour Notes &raquo; Feed" href="/feed/">
                <link rel="EditURI" type="application/rsd+xml" href="/rsd.xml"></head></html>"""));
        server.createContext("/rsd.xml", request -> send(request, 200, "text/xml", """
                <?xml version="1.0"?><rsd version="1.0" xmlns="http://archipelago.phrasewise.com/rsd"><service>
                <homePageLink>%1$s/</homePageLink><apis>
                <api name="MetaWeblog" blogID="4" preferred="true" apiLink="%1$s/xmlrpc.php"/>
                </apis></service></rsd>""".formatted(home())));
        server.start();
    }

    public URI home() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// What an author there would do to a post.
    public void change(String id, String member, Object value) {
        Objects.requireNonNull(posts.get(id)).put(member, value);
    }

    // ---- calls

    private synchronized void answer(HttpExchange request) throws IOException {
        String body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Element call = Jsoup.parse(body, "", Parser.xmlParser());
        String method = call.select("methodName").text();
        List<Object> given = new ArrayList<>();
        call.select("methodCall > params > param > value").forEach(value -> given.add(read(value)));
        calls.add(method);
        boolean changes = method.matches(".*\\.(?:new|edit|upload|delete).*");
        Network now = changes ? network.get() : Network.WORKS;
        if (now == Network.LOSES_CALL) {
            request.close();
            return;
        }
        if (now == Network.SAYS_503) {
            send(request, 503, "text/html", "<h1>Briefly unavailable for scheduled maintenance</h1>");
            return;
        }
        String reply = answered(method, given);
        if (now == Network.LOSES_REPLY) {
            request.close();
            return;
        }
        send(request, 200, "text/xml", "<?xml version=\"1.0\"?>\n<methodResponse>" + reply + "</methodResponse>");
    }

    private String answered(String method, List<Object> given) {
        if (method.equals("system.listMethods")) {
            return value(wordPress ? List.of("wp.newPost", "metaWeblog.newPost") : List.of("metaWeblog.newPost"));
        }
        int user = method.startsWith("blogger.") ? 2 : 1;
        if (given.size() < user + 2
                || !given.get(user).equals("jane")
                || !given.get(user + 1).equals("right")) {
            return fault(403, "Incorrect username or password.");
        }
        return method.startsWith("wp.") && !wordPress
                ? fault(-32601, "server error. requested method " + method + " does not exist.")
                : done(method, given);
    }

    private String done(String method, List<Object> given) {
        return switch (method) {
            case "wp.newPost" -> value(made(struct(given.get(3))));
            case "wp.editPost" -> edited(String.valueOf(given.get(3)), struct(given.get(4)));
            case "wp.getPost" -> one(String.valueOf(given.get(3)));
            case "wp.getPosts" -> value(list(struct(given.size() > 3 ? given.get(3) : Map.of())));
            case "wp.deletePost" -> value(posts.remove(String.valueOf(given.get(3))) != null);
            case "wp.getMediaLibrary" ->
                value(files.stream()
                        .map(file -> Map.of("attachment_id", "9", "link", home() + "/files/" + file))
                        .toList());
            case "wp.uploadFile", "metaWeblog.newMediaObject" -> uploaded(struct(given.get(3)));
            case "wp.getTerms", "wp.getAuthors", "metaWeblog.getCategories" -> value(List.of());
            case "wp.newTerm" -> value("3");
            case "wp.getProfile" -> value(Map.of("display_name", "Jane", "roles", List.of("author")));
            case "metaWeblog.newPost" -> value(made(struct(given.get(3))));
            case "metaWeblog.editPost" -> published(String.valueOf(given.get(0)), struct(given.get(3)), given.get(4));
            case "metaWeblog.getPost" -> one(String.valueOf(given.get(0)));
            case "metaWeblog.getRecentPosts" -> value(list(Map.of()));
            case "blogger.deletePost" -> value(posts.remove(String.valueOf(given.get(1))) != null);
            default -> fault(-32601, "server error. requested method " + method + " does not exist.");
        };
    }

    private String made(Map<String, Object> struct) {
        String id = String.valueOf(++ids);
        Map<String, Object> post = new TreeMap<>(struct);
        post.put("post_id", id);
        post.put("postid", id);
        post.put("link", home() + "/?p=" + id);
        post.putIfAbsent("post_type", "post");
        posts.put(id, post);
        touch(post);
        return id;
    }

    private String edited(String id, Map<String, Object> struct) {
        Map<String, Object> post = posts.get(id);
        if (post == null) {
            return fault(404, "Invalid post ID.");
        }
        String seen = String.valueOf(struct.remove("if_not_modified_since"));
        if (String.valueOf(post.get("post_modified_gmt")).compareTo(seen) > 0) {
            return fault(409, "There is a revision of this post that is more recent.");
        }
        post.putAll(struct);
        touch(post);
        return value(true);
    }

    private String published(String id, Map<String, Object> struct, Object publish) {
        if (!posts.containsKey(id)) {
            return fault(404, "Invalid post ID.");
        }
        posts.get(id).putAll(struct);
        posts.get(id).put("post_status", publish.equals(true) ? "publish" : "draft");
        return value(true);
    }

    private void touch(Map<String, Object> post) {
        post.put("post_modified_gmt", "20260101T00:00:%02d".formatted(++changes % 60));
    }

    private String one(String id) {
        return posts.containsKey(id) ? value(posts.get(id)) : fault(404, "Invalid post ID.");
    }

    private List<Map<String, Object>> list(Map<String, Object> filter) {
        String words = String.valueOf(filter.getOrDefault("s", ""));
        return posts.values().stream()
                .filter(post -> filter.isEmpty()
                        || filter.getOrDefault("post_type", "post").equals(post.get("post_type")))
                .filter(post -> String.valueOf(post.get("post_content")).contains(words))
                .toList();
    }

    private String uploaded(Map<String, Object> file) {
        files.add(String.valueOf(file.get("name")));
        return value(Map.of("id", "9", "url", home() + "/files/" + file.get("name")));
    }

    // ---- XML

    private static Object read(Element value) {
        if (value.childrenSize() == 0) {
            return value.wholeText();
        }
        Element typed = value.child(0);
        return switch (typed.tagName()) {
            case "boolean" -> typed.text().equals("1");
            case "array" ->
                typed.select("> data > value").stream().map(FakeRpcBlog::read).toList();
            case "struct" -> {
                Map<String, Object> members = new LinkedHashMap<>();
                typed.select("> member")
                        .forEach(member -> members.put(member.child(0).text(), read(member.child(1))));
                yield members;
            }
            // WordPress takes the white space around a text away.
            default -> typed.wholeText().strip();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> struct(Object value) {
        return new TreeMap<>((Map<String, Object>) value);
    }

    private static String value(Object value) {
        return "<params><param>" + written(value) + "</param></params>";
    }

    private static String written(Object value) {
        String written = MethodCall.xml("", List.of(value));
        return written.substring(written.indexOf("<value>"), written.lastIndexOf("</value>") + "</value>".length());
    }

    private static String fault(int code, String words) {
        return "<fault>" + written(Map.of("faultCode", code, "faultString", words)) + "</fault>";
    }

    private static void send(HttpExchange request, int status, String type, String body) throws IOException {
        try (request) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().add("Content-Type", type);
            request.sendResponseHeaders(status, bytes.length);
            request.getResponseBody().write(bytes);
        }
    }
}
