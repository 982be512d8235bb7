package app.byline.media.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A part of a file in memory, changed in place: nothing of what lies around it moves. Offsets count from its start.
final class ByteSpan {
    private final byte[] file;
    private final int from;
    private final int to;

    /// @throws IndexOutOfBoundsException where it would reach beyond the file
    private ByteSpan(byte[] file, int from, int to) {
        if (from < 0 || to > file.length || from > to) {
            throw new IndexOutOfBoundsException("%d to %d of %d".formatted(from, to, file.length));
        }
        this.file = file;
        this.from = from;
        this.to = to;
    }

    static ByteSpan whole(byte[] file) {
        return new ByteSpan(file, 0, file.length);
    }

    byte[] file() {
        return file;
    }

    /// Where it begins in the file.
    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    ByteSpan part(int start, int end) {
        return new ByteSpan(file, from + start, from + end);
    }

    int at(int offset) {
        if (offset < 0 || offset >= length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        return file[from + offset] & 0xff;
    }

    /// A number of that many bytes, the most significant first.
    long number(int offset, int bytes) {
        long number = 0;
        for (int index = 0; index < bytes; index++) {
            number = number << 8 | at(offset + index);
        }
        return number;
    }

    /// The same, the least significant first.
    long numberTurned(int offset, int bytes) {
        long number = 0;
        for (int index = bytes - 1; index >= 0; index--) {
            number = number << 8 | at(offset + index);
        }
        return number;
    }

    /// Whether these bytes, written as Latin-1, stand there.
    boolean has(int offset, String bytes) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return offset >= 0
                && offset + wanted.length <= length()
                && Arrays.equals(file, from + offset, from + offset + wanted.length, wanted, 0, wanted.length);
    }

    String latin1() {
        return new String(file, from, length(), StandardCharsets.ISO_8859_1);
    }

    void fill(int start, int end, int value) {
        ByteSpan part = part(start, end);
        Arrays.fill(file, part.from, part.to, (byte) value);
    }

    /// Moves bytes within it.
    void move(int start, int end, int target) {
        ByteSpan part = part(start, end);
        System.arraycopy(file, part.from, file, from + target, part.length());
    }
}
