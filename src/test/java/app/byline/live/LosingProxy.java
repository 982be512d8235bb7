package app.byline.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A wire between Byline and a blog that swallows replies when told: the request arrives, and nobody hears of it.
final class LosingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int blog;
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    LosingProxy(int blog) throws IOException {
        this.blog = blog;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Swallows the replies to the next POSTs.
    void loseReplies(int count) {
        repliesToLose.set(count);
    }

    int lost() {
        return lost.get();
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
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), blog)) {
            byte[] first = new byte[64 * 1024];
            int length = near.getInputStream().read(first);
            if (length <= 0) {
                return;
            }
            boolean lose = new String(first, 0, 4, StandardCharsets.US_ASCII).equals("POST")
                    && repliesToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            far.getOutputStream().write(first, 0, length);
            Thread.ofVirtual().start(() -> copy(near, far));
            if (lose) {
                // All of it is read, so that the blog has surely done its work; none of it is passed on.
                far.getInputStream().transferTo(OutputStream.nullOutputStream());
                lost.incrementAndGet();
            } else {
                far.getInputStream().transferTo(near.getOutputStream());
            }
        } catch (IOException broken) {
            // One side hung up; so does the other.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // As above.
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
