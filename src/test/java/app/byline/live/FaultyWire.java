package app.byline.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A wire between Byline and a blog on which things go wrong, one decision for each request. A request and its answer
/// have a connection of their own: PHP's server closes it.
final class FaultyWire implements AutoCloseable {
    /// What becomes of a request.
    enum Fault {
        NONE,
        /// It never gets there.
        NOT_SENT,
        /// Half of it gets there.
        CUT_ON_THE_WAY,
        /// It is done, and nobody hears of it.
        REPLY_LOST,
        /// It is done, and half of the answer comes back.
        REPLY_CUT,
        /// It gets there after Byline has given up waiting.
        LATE,
        /// It is done, and a proxy says that it failed.
        DONE_AND_502,
        SAYS_500,
        SAYS_503,
        SAYS_429
    }

    private static final int LONGEST = 8 << 20;

    private final ServerSocket door;
    private final int blog;
    private final Function<String, Fault> faults;
    private final Duration late;
    private final Map<Fault, AtomicInteger> seen = new ConcurrentHashMap<>();

    /// `faults` decides by the request's method, on any thread; `late` is how long a request of that kind is held back.
    FaultyWire(int blog, Function<String, Fault> faults, Duration late) throws IOException {
        this.blog = blog;
        this.faults = faults;
        this.late = late;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /// Swallows the replies to the next so many POSTs.
    static FaultyWire losing(int blog, int replies) throws IOException {
        AtomicInteger left = new AtomicInteger(replies);
        return new FaultyWire(
                blog,
                method -> method.equals("POST") && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0
                        ? Fault.REPLY_LOST
                        : Fault.NONE,
                Duration.ZERO);
    }

    int port() {
        return door.getLocalPort();
    }

    int count(Fault fault) {
        return seen.getOrDefault(fault, new AtomicInteger()).get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Thread.ofVirtual().start(() -> pass(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket near) {
        try (near) {
            byte[] request = request(near.getInputStream());
            if (request.length == 0) {
                return;
            }
            String method = new String(request, 0, 8, StandardCharsets.US_ASCII).replaceFirst(" .*", "");
            Fault fault = faults.apply(method);
            seen.computeIfAbsent(fault, _ -> new AtomicInteger()).incrementAndGet();
            OutputStream back = near.getOutputStream();
            switch (fault) {
                case NONE -> back.write(answer(request));
                case NOT_SENT -> {}
                case CUT_ON_THE_WAY -> send(request, request.length / 2);
                case REPLY_LOST -> answer(request);
                case REPLY_CUT -> {
                    byte[] answer = answer(request);
                    back.write(answer, 0, answer.length / 2);
                }
                case LATE -> {
                    LockSupport.parkNanos(late.toNanos());
                    answer(request);
                }
                case DONE_AND_502 -> {
                    answer(request);
                    back.write(status("502 Bad Gateway", ""));
                }
                case SAYS_500 -> back.write(status("500 Internal Server Error", ""));
                case SAYS_503 -> back.write(status("503 Service Unavailable", "Retry-After: 1\r\n"));
                case SAYS_429 -> back.write(status("429 Too Many Requests", "Retry-After: 1\r\n"));
            }
        } catch (IOException broken) {
            // One side hung up; so does the other.
        }
    }

    private static byte[] status(String status, String header) {
        String page = "<html><body><h1>" + status + "</h1></body></html>";
        return ("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n" + header + "Content-Length: " + page.length()
                        + "\r\nConnection: close\r\n\r\n" + page)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// All of one request: its head, and as much behind it as the head says.
    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (!all.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || all.size() > LONGEST) {
                return new byte[0];
            }
            all.write(next);
        }
        String head = all.toString(StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        int at = head.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            int from = at + "\r\ncontent-length:".length();
            all.write(in.readNBytes(Integer.parseInt(
                    head.substring(from, head.indexOf("\r\n", from)).strip())));
        }
        return all.toByteArray();
    }

    /// All of it is read, so that the blog has surely done its work.
    private byte[] answer(byte[] request) throws IOException {
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), blog)) {
            far.getOutputStream().write(request);
            return far.getInputStream().readAllBytes();
        }
    }

    private void send(byte[] request, int length) throws IOException {
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), blog)) {
            far.getOutputStream().write(request, 0, length);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
