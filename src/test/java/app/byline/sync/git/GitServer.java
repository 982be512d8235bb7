package app.byline.sync.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/// A repository over HTTP, for one user. Source: https://git-scm.com/docs/http-protocol
final class GitServer implements AutoCloseable {
    /// What was asked for, with the password given.
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Repository repository;
    private final String allowed;

    GitServer(Path folder, String user, String password) throws Exception {
        Git.init().setBare(true).setDirectory(folder.toFile()).call().close();
        repository = Git.open(folder.toFile()).getRepository();
        allowed =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/posts.git", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/posts.git";
    }

    /// Sends whoever asks below `/elsewhere` to that address.
    void redirect(String to) {
        server.createContext("/elsewhere.git", exchange -> {
            String path = exchange.getRequestURI().toString().replaceFirst("/elsewhere.git", "");
            exchange.getResponseHeaders().add("Location", to + path);
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
    }

    private void serve(HttpExchange exchange) throws IOException {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(given);
        try (exchange) {
            if (!given.equals(allowed)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"posts\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (exchange.getRequestURI().getPath().endsWith("/info/refs")) {
                advertise(exchange);
            } else {
                exchange(exchange);
            }
        }
    }

    private void advertise(HttpExchange exchange) throws IOException {
        String service = exchange.getRequestURI().getQuery().replace("service=", "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PacketLineOut lines = new PacketLineOut(body);
        lines.writeString("# service=" + service + "\n");
        lines.end();
        if (service.equals("git-upload-pack")) {
            upload().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
        } else {
            receive().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-" + service + "-advertisement");
        exchange.sendResponseHeaders(200, body.size());
        body.writeTo(exchange.getResponseBody());
    }

    private void exchange(HttpExchange exchange) throws IOException {
        boolean upload = exchange.getRequestURI().getPath().endsWith("git-upload-pack");
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream in = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
        exchange.getResponseHeaders()
                .add("Content-Type", "application/x-git-" + (upload ? "upload" : "receive") + "-pack-result");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            if (upload) {
                upload().upload(in, out, null);
            } else {
                receive().receive(in, out, null);
            }
        }
    }

    private UploadPack upload() {
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        return upload;
    }

    private ReceivePack receive() {
        ReceivePack receive = new ReceivePack(repository);
        receive.setBiDirectionalPipe(false);
        return receive;
    }

    @Override
    public void close() {
        server.stop(0);
        repository.close();
    }
}
