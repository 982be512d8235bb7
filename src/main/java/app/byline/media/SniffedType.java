package app.byline.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes: names lie, and blogs refuse a name that does. `extensions` are those that fit,
/// the usual one first; none where the content tells nothing.
record SniffedType(String name, List<String> extensions) {
    /// Enough for every signature below, and for an XML head before `<svg`.
    static final int HEAD = 1024;

    private static final SniffedType UNKNOWN = new SniffedType("application/octet-stream", List.of());

    /// A signature: these bytes at that offset. Latin-1 text stands for bytes.
    private record Signature(int offset, String bytes, SniffedType type) {
        boolean fits(byte[] head) {
            byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return head.length >= offset + wanted.length
                    && Arrays.equals(head, offset, offset + wanted.length, wanted, 0, wanted.length);
        }
    }

    // https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and following sections
    private static final List<Signature> SIGNATURES = List.of(
            signature(0, "\u0089PNG\r\n\u001a\n", "image/png", "png"),
            signature(0, "\u00ff\u00d8\u00ff", "image/jpeg", "jpg", "jpeg", "jpe"),
            signature(0, "GIF87a", "image/gif", "gif"),
            signature(0, "GIF89a", "image/gif", "gif"),
            signature(8, "WEBP", "image/webp", "webp"),
            signature(4, "ftypavif", "image/avif", "avif"),
            signature(4, "ftypavis", "image/avif", "avif"),
            signature(4, "ftypheic", "image/heic", "heic", "heif"),
            signature(4, "ftypheix", "image/heic", "heic", "heif"),
            signature(4, "ftypmif1", "image/heif", "heif", "heic"),
            signature(0, "BM", "image/bmp", "bmp"),
            signature(0, "II*\u0000", "image/tiff", "tif", "tiff"),
            signature(0, "MM\u0000*", "image/tiff", "tif", "tiff"),
            signature(0, "%PDF-", "application/pdf", "pdf"),
            signature(4, "ftypqt", "video/quicktime", "mov"),
            signature(4, "ftypM4A", "audio/mp4", "m4a"),
            signature(4, "ftyp", "video/mp4", "mp4", "m4v"),
            signature(0, "\u001aE\u00df\u00a3", "video/webm", "webm", "mkv"),
            signature(0, "OggS", "audio/ogg", "ogg", "oga", "opus", "ogv"),
            signature(0, "ID3", "audio/mpeg", "mp3"),
            signature(0, "\u00ff\u00fb", "audio/mpeg", "mp3"),
            signature(0, "fLaC", "audio/flac", "flac"),
            signature(8, "WAVE", "audio/wav", "wav"));

    static SniffedType of(byte[] head) {
        return SIGNATURES.stream()
                .filter(signature -> signature.fits(head))
                .map(Signature::type)
                .findFirst()
                .orElseGet(() -> ofText(head));
    }

    private static SniffedType ofText(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean svg = text.startsWith("<svg")
                || ((text.startsWith("<?xml") || text.startsWith("<!")) && text.contains("<svg"));
        return svg ? new SniffedType("image/svg+xml", List.of("svg")) : UNKNOWN;
    }

    private static Signature signature(int offset, String bytes, String name, String... extensions) {
        return new Signature(offset, bytes, new SniffedType(name, List.of(extensions)));
    }
}
