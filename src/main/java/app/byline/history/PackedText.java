package app.byline.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A text in few bytes: deflated as a whole, or as what it says differently from another. The second form is a checksum
/// of the text, the number of steps, for each step how many lines of the base are taken, how many are left out, and how
/// many bytes of the text's own come then; at last these bytes, deflated with the lines left out as the dictionary, so
/// that a changed word in a long line costs a few bytes. Numbers are LEB128, the checksum is CRC-32. Pure.
final class PackedText {
    /// https://www.rfc-editor.org/rfc/rfc1950: the window, less what a match may look ahead.
    private static final int DICTIONARY = 32_768 - 262;
    /// Far more than a post can be, and little enough that a damaged row can't fill the memory.
    private static final int MOST = 128 << 20;

    private static final int CHECKSUM = 4;

    private PackedText() {}

    static byte[] whole(String text) {
        return deflate(bytes(text), new byte[0]);
    }

    /// @throws DamagedTextException when these bytes are not such a text
    static String whole(byte[] packed) {
        return text(inflate(packed, 0, new byte[0]));
    }

    static byte[] against(String base, String text) {
        byte[] told = bytes(text);
        Differing differing = Differing.of(bytes(base), told);
        List<ListEdit> edits = ListEdit.between(differing.older(), differing.newer());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        packed.writeBytes(checksum(told));
        number(packed, edits.size());
        int at = -differing.linesBefore();
        for (ListEdit edit : edits) {
            byte[] bytes = bytes(String.join("", differing.newer().subList(edit.newFrom(), edit.newTo())));
            number(packed, edit.from() - at);
            number(packed, edit.to() - edit.from());
            number(packed, bytes.length);
            own.writeBytes(bytes);
            at = edit.to();
        }
        packed.writeBytes(deflate(own.toByteArray(), dictionary(edits, differing.older())));
        return packed.toByteArray();
    }

    /// The lines between those with which two texts begin and end alike, which need not be looked at one by one.
    private record Differing(int linesBefore, List<String> older, List<String> newer) {
        static Differing of(byte[] base, byte[] text) {
            int most = Math.min(base.length, text.length);
            int head = Arrays.mismatch(base, 0, most, text, 0, most);
            head = head < 0 ? most : head;
            while (head > 0 && base[head - 1] != '\n') {
                head--;
            }
            int tail = 0;
            while (tail < most - head && base[base.length - 1 - tail] == text[text.length - 1 - tail]) {
                tail++;
            }
            // What is alike may begin within a line; from the next on it is lines.
            while (tail > 0 && base[base.length - tail] != '\n') {
                tail--;
            }
            tail = Math.max(0, tail - 1);
            return new Differing(lines(base, head), between(base, head, tail), between(text, head, tail));
        }

        private static List<String> between(byte[] bytes, int head, int tail) {
            return TextDiff.lines(new String(bytes, head, bytes.length - head - tail, StandardCharsets.UTF_8));
        }

        private static int lines(byte[] bytes, int end) {
            int lines = 0;
            for (int at = 0; at < end; at++) {
                lines += bytes[at] == '\n' ? 1 : 0;
            }
            return lines;
        }
    }

    /// @throws DamagedTextException when these bytes were not packed against that base
    static String against(String base, byte[] packed) {
        List<String> older = TextDiff.lines(base);
        ByteBuffer head = ByteBuffer.wrap(packed);
        byte[] checksum = new byte[Math.min(CHECKSUM, packed.length)];
        head.get(checksum);
        List<ListEdit> edits = edits(head, older.size());
        byte[] own = inflate(packed, head.position(), dictionary(edits, older));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (ListEdit edit : edits) {
            within(edit.newTo(), own.length);
            older.subList(at, edit.from()).forEach(text::append);
            text.append(new String(own, edit.newFrom(), edit.newTo() - edit.newFrom(), StandardCharsets.UTF_8));
            at = edit.to();
        }
        older.subList(at, older.size()).forEach(text::append);
        if (!Arrays.equals(checksum, checksum(bytes(text.toString())))) {
            throw new DamagedTextException("the checksum is another", null);
        }
        return text.toString();
    }

    /// The steps as edits; their new places are bytes of the text's own.
    private static List<ListEdit> edits(ByteBuffer head, int lines) {
        int count = number(head);
        within(count, head.remaining());
        List<ListEdit> edits = new ArrayList<>();
        int at = 0;
        int own = 0;
        for (int step = 0; step < count; step++) {
            int from = at + number(head);
            int to = from + number(head);
            int end = own + number(head);
            within(to, lines);
            within(end, MOST);
            edits.add(new ListEdit(from, to, own, end));
            at = to;
            own = end;
        }
        return edits;
    }

    private static byte[] dictionary(List<ListEdit> edits, List<String> older) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ListEdit edit : edits) {
            for (int line = edit.from(); line < edit.to() && bytes.size() < DICTIONARY; line++) {
                bytes.writeBytes(bytes(older.get(line)));
            }
        }
        return Arrays.copyOf(bytes.toByteArray(), Math.min(bytes.size(), DICTIONARY));
    }

    private static byte[] checksum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return ByteBuffer.allocate(CHECKSUM).putInt((int) sum.getValue()).array();
    }

    private static byte[] deflate(byte[] bytes, byte[] dictionary) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }
    }

    private static byte[] inflate(byte[] packed, int from, byte[] dictionary) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, from, packed.length - from);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(dictionary);
                } else if (read == 0 && !inflater.finished()) {
                    throw new DamagedTextException("it ends too early", null);
                }
                bytes.write(buffer, 0, read);
                within(bytes.size(), MOST);
            }
            return bytes.toByteArray();
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new DamagedTextException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int number(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            if (!in.hasRemaining()) {
                break;
            }
            int part = in.get();
            number |= (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new DamagedTextException("a number has no end", null);
    }

    private static void within(int value, int most) {
        if (value > most) {
            throw new DamagedTextException(value + " is more than " + most, null);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
