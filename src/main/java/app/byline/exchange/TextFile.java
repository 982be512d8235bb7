package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file's text, whatever it was written with: what its byte order mark says, else UTF-8, else Windows-1252, which is
/// `guessed`. `digest` is of the bytes. What is no text is refused with its place.
public record TextFile(String text, String digest, boolean guessed) {
    /// Longer than any post; a book has a megabyte.
    public static final long LONGEST = 32L << 20;

    private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]*charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /// Longer marks first: UTF-32's begins as UTF-16's does.
    private static final Map<Charset, byte[]> UTF_32 = Map.of(
            Charset.forName("UTF-32BE"), new byte[] {0, 0, (byte) 0xfe, (byte) 0xff},
            Charset.forName("UTF-32LE"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
    private static final Map<Charset, byte[]> OTHERS = Map.of(
            StandardCharsets.UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe});

    public static TextFile read(Path file) throws ImportException {
        try {
            long size = Files.size(file);
            if (size > LONGEST) {
                throw new ImportException(Reason.TOO_LARGE, file, size / (1 << 20) + " MB");
            }
            return of(Files.readAllBytes(file), file);
        } catch (NoSuchFileException e) {
            throw new ImportException(Reason.ABSENT, file, e);
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    /// The same for HTML, which may declare its encoding in its first kilobytes
    /// (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
    public static TextFile declared(Path file) throws ImportException {
        TextFile text = read(file);
        Matcher declared = DECLARED.matcher(
                text.text().substring(0, Math.min(4096, text.text().length())));
        if (!text.guessed() || !declared.find()) {
            return text;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            byte[] bytes = Files.readAllBytes(file);
            return charset.equals(StandardCharsets.UTF_8)
                    ? text
                    : new TextFile(decoded(bytes, 0, charset, file), text.digest(), false);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return text;
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    /// The text of these bytes, which came from that file.
    public static TextFile of(byte[] bytes, Path file) throws ImportException {
        Optional<Map.Entry<Charset, byte[]>> mark = marked(UTF_32, bytes).or(() -> marked(OTHERS, bytes));
        if (mark.isPresent()) {
            return new TextFile(
                    decoded(bytes, mark.get().getValue().length, mark.get().getKey(), file), Digests.of(bytes), false);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextFile(withoutNul(text, file), Digests.of(bytes), false);
        } catch (CharacterCodingException notUtf8) {
            return new TextFile(decoded(bytes, 0, WINDOWS, file), Digests.of(bytes), true);
        }
    }

    private static Optional<Map.Entry<Charset, byte[]>> marked(Map<Charset, byte[]> marks, byte[] bytes) {
        return marks.entrySet().stream()
                .filter(mark -> bytes.length >= mark.getValue().length
                        && Arrays.equals(mark.getValue(), 0, mark.getValue().length, bytes, 0, mark.getValue().length))
                .findFirst();
    }

    private static String decoded(byte[] bytes, int from, Charset charset, Path file) throws ImportException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new ImportException(
                    Reason.NOT_TEXT, file, place(text, text.length()) + ": bytes that are no text in " + charset);
        }
        return withoutNul(text, file);
    }

    private static String withoutNul(String text, Path file) throws ImportException {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new ImportException(Reason.NOT_TEXT, file, place(text, nul) + ": a zero byte");
        }
        return text;
    }

    private static String place(String text, int index) {
        String before = text.substring(0, index);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        return "line %d, column %d".formatted(line, index - before.lastIndexOf('\n'));
    }
}
