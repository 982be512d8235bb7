package app.byline.database.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The bytes of one cell: those on its page, and those on the pages that they run over to.
/// https://www.sqlite.org/fileformat.html#cell_payload_overflow_pages
record Payload(byte[] bytes, boolean cut) {
    /// More than any post; a length beyond it is a broken number.
    private static final long MOST = 256L << 20;

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
        bytes.write(page.array(), page.position(), here);
        if (here == length) {
            return Optional.of(new Payload(bytes.toByteArray(), false));
        }
        if (page.remaining() < here + 4) {
            return Optional.of(new Payload(bytes.toByteArray(), true));
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
                return new Payload(bytes.toByteArray(), true);
            }
            int part = (int) Math.min(length - bytes.size(), pages.usable() - 4);
            bytes.write(page.get().array(), 4, part);
            next = page.get().getInt(0);
        }
        // The last page of a chain leads nowhere; one that leads on is another's.
        return new Payload(bytes.toByteArray(), next != 0);
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
