package app.byline.ui.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server of this machine that answers what is asked, with a program where programs may stand, and remembers it; what
/// begins with `/to/PORT` it sends on to another.
public final class Listening implements AutoCloseable {
    /// A black point.
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><rect/></svg>";

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public Listening() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// As in a post's `data-remote`.
    public String site() {
        return "127.0.0.1:" + port();
    }

    /// The paths asked for, in order.
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + path.substring("/to/".length()));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        String number = path.replaceFirst("^/([0-9]*).*", "$1");
        String program = "alert(%1$s);top.canary=%1$s".formatted(number.isEmpty() ? "0" : number);
        String kind = path.replaceFirst("^[^?]*\\.([a-z0-9]+)(?:\\?.*)?$", "$1");
        String type = switch (kind) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "png", "svg" -> "image/svg+xml";
            default -> "text/html";
        };
        String body = switch (kind) {
            case "js" -> program;
            case "css" -> "*{color:red}";
            case "png", "svg" -> PICTURE;
            default -> "<!DOCTYPE html><title>x</title><script>" + program + "</script>";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
