package app.byline.database.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/// What a write-ahead log has committed. https://www.sqlite.org/fileformat.html#walformat
final class Log {
    private static final int HEADER = 32;
    private static final int FRAME = 24;
    private static final int MAGIC = 0x377f0682;

    private final FileChannel log;
    private final int pageSize;
    private final ByteOrder order;
    private int sum0;
    private int sum1;
    private final Map<Integer, Long> committed = new HashMap<>();
    private boolean broken;

    private Log(FileChannel log, int pageSize, ByteOrder order) {
        this.log = log;
        this.pageSize = pageSize;
        this.order = order;
    }

    /// @param pages the number of each page → where its newest content begins in the log
    /// @param broken a transaction that was finished has lost a part; what is left of it is among the pages
    record Content(Map<Integer, Long> pages, boolean broken) {
        static final Content NONE = new Content(Map.of(), false);
    }

    /// Nothing of a transaction that was not finished. A frame whose checksum is another is left out; those after it
    /// are told by its own, so one broken frame hides no other.
    static Content read(FileChannel log, int pageSize) throws IOException {
        ByteBuffer header = read(log, 0, HEADER);
        ByteBuffer first = read(log, HEADER, FRAME);
        if (header.limit() < HEADER || first.limit() < FRAME) {
            return Content.NONE;
        }
        boolean big = (header.getInt(0) & 1) == 1;
        Log read = new Log(log, pageSize, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        read.add(header, 0, HEADER - 8);
        boolean known = (header.getInt(0) & ~1) == MAGIC && read.agrees(header, HEADER - 8);
        if (known && header.getInt(8) != pageSize) {
            return Content.NONE;
        }
        read.frames(known ? header.getLong(16) : first.getLong(8), known);
        return new Content(Map.copyOf(read.committed), read.broken);
    }

    /// Without a header nothing says whether the first frame is whole.
    private void frames(long salts, boolean headed) throws IOException {
        Map<Integer, Long> open = new HashMap<>();
        boolean missing = !headed;
        boolean trusted = headed;
        for (long at = HEADER; true; at += FRAME + pageSize) {
            ByteBuffer frame = read(log, at, FRAME + pageSize);
            if (frame.limit() < FRAME + pageSize || frame.getLong(8) != salts || frame.getInt(0) <= 0) {
                return;
            }
            add(frame, 0, 8);
            add(frame, FRAME, FRAME + pageSize);
            if (agrees(frame, 16) || !trusted) {
                open.put(frame.getInt(0), at + FRAME);
            } else {
                missing = true;
            }
            trusted = true;
            sum0 = frame.getInt(16);
            sum1 = frame.getInt(20);
            int pagesAfter = frame.getInt(4);
            if (pagesAfter > 0) {
                committed.putAll(open);
                committed.keySet().removeIf(page -> page > pagesAfter);
                open.clear();
                broken |= missing;
            }
        }
    }

    private void add(ByteBuffer bytes, int from, int to) {
        bytes.order(order);
        for (int at = from; at < to; at += 8) {
            sum0 += bytes.getInt(at) + sum1;
            sum1 += bytes.getInt(at + 4) + sum0;
        }
        bytes.order(ByteOrder.BIG_ENDIAN);
    }

    private boolean agrees(ByteBuffer bytes, int at) {
        return bytes.getInt(at) == sum0 && bytes.getInt(at + 4) == sum1;
    }

    /// As many bytes from there as the file has, `most` at most.
    static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
            // The next part follows.
        }
        return bytes.flip();
    }
}
