package app.byline.publish.wordpress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the browser is sent back to after a sign-in: a port of this machine that only this machine reaches, open for
/// as long as it is waited for (https://www.rfc-editor.org/rfc/rfc8252#section-7.3). Anything on the machine can knock,
/// so that only what names the `state` given counts.
final class LoopbackRedirect implements AutoCloseable {
    private static final int LONGEST_LINE = 8_192;
    private static final int PATIENCE_WITH_ONE = 5_000;
    private static final String PATH = "/";

    private final ServerSocket door;

    /// `port` is a number, or 0 for any that is free.
    LoopbackRedirect(int port) throws IOException {
        door = new ServerSocket(port, 8, InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + PATH);
    }

    /// Answers the browser with `page` and tells what it came with; empty when the time is over.
    ///
    /// @throws IOException when it was closed meanwhile
    Optional<Map<String, String>> await(String state, Duration longest, String page) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            door.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            try (Socket caller = door.accept()) {
                Map<String, String> said = answered(caller, state, page);
                if (!said.isEmpty()) {
                    return Optional.of(said);
                }
            } catch (SocketTimeoutException over) {
                // Of this caller, or of all the wait: the loop knows.
            }
        }
        return Optional.empty();
    }

    /// Empty for one who was not sent by this sign-in.
    private static Map<String, String> answered(Socket caller, String state, String page) throws IOException {
        try {
            caller.setSoTimeout(PATIENCE_WITH_ONE);
            BufferedReader reader = new BufferedReader(
                    new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1), LONGEST_LINE);
            Map<String, String> said = query(line(reader));
            boolean ours = state.equals(said.get("state"));
            String body = ours ? page : "";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = (ours ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found")
                    + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
                    + "Referrer-Policy: no-referrer\r\nConnection: close\r\nContent-Length: " + bytes.length
                    + "\r\n\r\n";
            caller.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            caller.getOutputStream().write(bytes);
            caller.getOutputStream().flush();
            return ours ? said : Map.of();
        } catch (SocketTimeoutException silent) {
            return Map.of();
        } catch (IOException gone) {
            return Map.of();
        }
    }

    /// The first line of a request; the rest says nothing that matters.
    private static String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = reader.read(); letter >= 0 && letter != '\n'; letter = reader.read()) {
            if (line.length() == LONGEST_LINE) {
                throw new IOException("too long a line");
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    private static Map<String, String> query(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals("GET") || !words[1].startsWith(PATH + "?")) {
            return Map.of();
        }
        Map<String, String> query = new HashMap<>();
        for (String pair : words[1].substring(PATH.length() + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unusable) {
            return "";
        }
    }

    /// Ends a wait, too.
    @Override
    public void close() throws IOException {
        door.close();
    }
}
