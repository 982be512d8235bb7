package app.byline.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// A real WordPress, started once for all live tests by `src/test/servers/wordpress/start.sh` and stopped with the
/// last.
final class WordPressServer implements AutoCloseable {
    /// Whose server no other test asks at the same time, so that it runs beside those of the shared one.
    static final String APART = "apart";
    static final String NEWER = "newer";

    private static final Path SCRIPTS = Path.of("src/test/servers/wordpress").toAbsolutePath();

    private final String which;
    private final Path folder;
    private final int port;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, String> doors = new HashMap<>();

    private WordPressServer(String which) {
        this.which = which;
        try {
            folder = Files.createTempDirectory("byline-wordpress");
            port = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /// Debian's WordPress.
    static WordPressServer shared(ExtensionContext context) {
        return shared(context, "debian", "debian");
    }

    /// The same, for tests that leave behind what others count.
    static WordPressServer apart(ExtensionContext context) {
        return shared(context, APART, "debian");
    }

    /// A newer one, whose editor knows the blocks of today.
    static WordPressServer newer(ExtensionContext context) {
        return shared(context, NEWER, "newer");
    }

    private static WordPressServer shared(ExtensionContext context, String name, String which) {
        return context.getRoot()
                .getStore(Namespace.create(WordPressServer.class))
                .computeIfAbsent(name, _ -> new WordPressServer(which), WordPressServer.class);
    }

    String url() {
        return fact("WORDPRESS_URL");
    }

    int port() {
        return port;
    }

    /// The application password of `admin`, `author` or `subscriber`.
    String password(String user) {
        return fact("WORDPRESS_" + user.toUpperCase(Locale.ROOT));
    }

    void start() {
        facts(run("start.sh", folder.toString(), String.valueOf(port), which).split("\n", -1));
    }

    private void facts(String[] lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                facts.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    /// What the same blog calls its address where it stands in another manner: `shut`, `plain`, `folder`, or
    /// a `network` of others; see
    /// `door.sh`.
    String door(String name) {
        return doors.computeIfAbsent(name, _ -> {
            try {
                String[] lines = run("door.sh", folder.toString(), String.valueOf(freePort()), name)
                        .split("\n", -1);
                facts(lines);
                return lines[0];
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The blog is down; its database stays.
    void stopWeb() {
        run("stop.sh", folder.toString(), "web");
    }

    @Override
    public void close() {
        run("stop.sh", folder.toString());
    }

    private String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("the server did not say " + name + ": " + facts.keySet());
        }
        return value;
    }

    /// Makes that many posts, «Tide no. 1» and on.
    void posts(int number) {
        run(List.of(
                "php",
                SCRIPTS.resolve("many.php").toString(),
                folder.resolve("www").toString(),
                "127.0.0.1:" + port,
                String.valueOf(number)));
    }

    private static String run(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) {
        try {
            // To files: what the servers inherit would keep a pipe open.
            Path out = Files.createTempFile("byline-server", ".out");
            Path err = Files.createTempFile("byline-server", ".err");
            int status = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        command.getFirst() + ": " + Files.readString(err, StandardCharsets.UTF_8));
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
