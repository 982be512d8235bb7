package app.byline.database.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The bytes of one cell: those on its page, and those on the pages that they run over to.
/// https://www.sqlite.org/fileformat.html#cell_payload_overflow_pages
final class Payload {
    /// More than any post; a length beyond it is a broken number.
    private static final long MOST = 256L << 20;

    private final ByteBuffer bytes;
    private final boolean cut;

    private Payload(ByteArrayOutputStream bytes, boolean cut) {
        this.bytes = ByteBuffer.wrap(bytes.toByteArray());
        this.cut = cut;
    }

    /// From its first byte to the last that is there.
    ByteBuffer bytes() {
        return bytes;
    }

    /// Whether a part of it is missing.
    boolean cut() {
        return cut;
    }

    /// Reads a payload of that length whose first byte is at the page's position. Empty when the length can't be.
    static Optional<Payload> read(Pages pages, ByteBuffer page, long length, boolean table) throws IOException {
        if (length < 0 || length > MOST) {
            return Optional.empty();
        }
        int here = (int) Math.min(length, onPage(pages.usable(), length, table));
        if (here > page.remaining()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, page, page.position(), here);
        if (here == length) {
            return Optional.of(new Payload(bytes, false));
        }
        if (page.remaining() < here + 4) {
            return Optional.of(new Payload(bytes, true));
        }
        return Optional.of(runOver(pages, bytes, page.getInt(page.position() + here), length));
    }

    private static Payload runOver(Pages pages, ByteArrayOutputStream bytes, int first, long length)
            throws IOException {
        Set<Integer> seen = new HashSet<>();
        int next = first;
        while (bytes.size() < length) {
            Optional<ByteBuffer> page = seen.add(next) ? pages.page(next) : Optional.empty();
            if (page.isEmpty()) {
                return new Payload(bytes, true);
            }
            int part = (int) Math.min(length - bytes.size(), pages.usable() - 4);
            write(bytes, page.get(), 4, part);
            next = page.get().getInt(0);
        }
        // The last page of a chain leads nowhere; one that leads on is another's.
        return new Payload(bytes, next != 0);
    }

    private static void write(ByteArrayOutputStream bytes, ByteBuffer page, int from, int length) {
        byte[] part = new byte[length];
        page.get(from, part);
        bytes.writeBytes(part);
    }

    private static long onPage(int usable, long length, boolean table) {
        int most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        int least = (usable - 12) * 32 / 255 - 23;
        if (length <= most) {
            return length;
        }
        long even = least + (length - least) % (usable - 4);
        return even <= most ? even : least;
    }
}
