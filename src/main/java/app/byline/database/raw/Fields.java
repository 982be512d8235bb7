package app.byline.database.raw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From a payload to values. https://www.sqlite.org/fileformat.html#record_format
final class Fields {
    private static final int MOST = 64;

    private final ByteBuffer bytes;
    private boolean torn;

    private Fields(Payload payload) {
        bytes = payload.bytes();
        torn = payload.cut();
    }

    /// Empty when the payload is no record at all.
    static Optional<RawRow> read(long rowid, Payload payload) {
        Fields fields = new Fields(payload);
        List<@Nullable Object> values = fields.values();
        return values.isEmpty() ? Optional.empty() : Optional.of(new RawRow(rowid, values, fields.torn));
    }

    private List<@Nullable Object> values() {
        List<Long> kinds = kinds();
        List<@Nullable Object> values = new ArrayList<>();
        for (long kind : kinds) {
            values.add(value(kind));
        }
        return values;
    }

    private List<Long> kinds() {
        long end = number(bytes);
        List<Long> kinds = new ArrayList<>();
        if (end < 1 || end > bytes.limit()) {
            return kinds;
        }
        while (bytes.position() < end && kinds.size() < MOST) {
            kinds.add(number(bytes));
        }
        return bytes.position() == end ? kinds : List.of();
    }

    private @Nullable Object value(long kind) {
        if (kind < 0 || kind == 10 || kind == 11) {
            torn = true;
            return null;
        }
        long length = kind >= 12 ? (kind - 12) / 2 : new int[] {0, 1, 2, 3, 4, 6, 8, 8, 0, 0}[(int) kind];
        int there = (int) Math.min(length, bytes.remaining());
        byte[] own = new byte[there];
        bytes.get(own);
        torn |= there < length;
        if (kind >= 12) {
            return kind % 2 == 0 ? own : text(own);
        }
        return there < length || kind == 0 ? null : numeric((int) kind, own);
    }

    private static Object numeric(int kind, byte[] own) {
        if (kind >= 8) {
            return (long) kind - 8;
        }
        if (kind == 7) {
            return ByteBuffer.wrap(own).getDouble();
        }
        long number = own[0];
        for (int at = 1; at < own.length; at++) {
            number = (number << 8) | Byte.toUnsignedInt(own[at]);
        }
        return number;
    }

    private String text(byte[] own) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(own))
                    .toString();
            // A sector that was not written is zeros.
            torn |= text.indexOf('\0') >= 0;
            return text;
        } catch (CharacterCodingException e) {
            torn = true;
            return new String(own, StandardCharsets.UTF_8);
        }
    }

    /// SQLite's number of one to nine bytes; -1 where the bytes end before it does.
    static long number(ByteBuffer from) {
        long number = 0;
        for (int at = 0; at < 9; at++) {
            if (!from.hasRemaining()) {
                return -1;
            }
            int part = Byte.toUnsignedInt(from.get());
            if (at == 8) {
                return (number << 8) | part;
            }
            number = (number << 7) | (part & 0x7f);
            if (part < 0x80) {
                return number;
            }
        }
        return number;
    }
}
