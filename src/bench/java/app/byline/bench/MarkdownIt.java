package app.byline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// markdown-it in a page of Chromium, as many editors preview: at each key all of the text is rendered and put into the
/// page. The page times itself, as one does that has its text at hand; a server on this machine gives it what it needs.
final class MarkdownIt {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCRIPT =
            Path.of("target/bench/node_modules/markdown-it/dist/browser/markdown-it.umd.min.js");

    private static final String PAGE = """
            <!doctype html><meta charset=utf-8><main></main><script src=/markdown-it.js></script><script>
            (async () => {
              const job = await (await fetch('/job')).json();
              const md = markdownit({html: true, linkify: true});
              const main = document.querySelector('main');
              let text = job.text, at = job.at;
              const took = [];
              for (let key = 0; key < job.warm + job.keys; key++) {
                await new Promise((go) => setTimeout(go, 40));
                const begin = performance.now();
                text = text.slice(0, at) + 'x' + text.slice(at++);
                main.innerHTML = md.render(text);
                if (key >= job.warm) took.push(performance.now() - begin);
              }
              await fetch('/done', {method: 'POST', body: JSON.stringify(took)});
            })();
            </script>""";

    private MarkdownIt() {}

    /// What is missing to run it, as the commands that bring it.
    static List<String> missing() {
        return java.util.stream.Stream.of(
                        Files.isExecutable(CHROMIUM) ? "" : "apt-get install chromium",
                        Files.isReadable(SCRIPT) ? "" : "npm install --prefix target/bench markdown-it")
                .filter(command -> !command.isEmpty())
                .toList();
    }

    /// Writes so many letters into a text.
    static void measure(Samples samples, String text, int at, int warm, int keys) throws Exception {
        CompletableFuture<JsonNode> done = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String job = JSON.writeValueAsString(java.util.Map.of("text", text, "at", at, "warm", warm, "keys", keys));
        serve(server, "/", "text/html", PAGE);
        serve(server, "/job", "application/json", job);
        serve(server, "/markdown-it.js", "text/javascript", Files.readString(SCRIPT));
        server.createContext("/done", exchange -> {
            done.complete(JSON.readTree(exchange.getRequestBody()));
            answer(exchange, "text/plain", "");
        });
        server.start();
        Path home = Files.createTempDirectory("byline-bench");
        Process browser = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--user-data-dir=" + home,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            done.get(3, TimeUnit.MINUTES).forEach(took -> samples.add(took.asDouble()));
        } finally {
            browser.descendants().forEach(ProcessHandle::destroy);
            browser.destroy();
            browser.waitFor();
            server.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, String type, String body) {
        server.createContext(path, exchange -> answer(exchange, type, body));
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
