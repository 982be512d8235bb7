package app.byline.media.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// Takes out of an image where it was taken, and leaves its pixels, its orientation and its author as they are: nothing
/// is coded anew, and nothing moves. What can't be read is blanked as a whole. See
/// docs/decisions/0045-images-are-made-ready-as-they-leave.md.
final class Place {
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final Set<String> PNG_WORDS = Set.of("tEXt", "zTXt", "iTXt");

    private Place() {}

    /// The same image without it. The bytes that are given stay as they are.
    static byte[] erase(byte[] image, String mediaType) {
        byte[] copy = image.clone();
        ByteSpan file = ByteSpan.whole(copy);
        return switch (mediaType) {
            case "image/jpeg" -> Arrays.copyOf(copy, jpeg(file));
            case "image/png" -> Arrays.copyOf(copy, png(file));
            case "image/webp" -> {
                riff(file);
                yield copy;
            }
            case "image/avif", "image/heic", "image/heif" -> {
                boxes(file);
                yield copy;
            }
            default -> copy;
        };
    }

    /// How much of the file remains: images behind the first are kept and gone through, a film behind it is not.
    private static int jpeg(ByteSpan file) {
        int end = 0;
        while (file.has(end, "\u00ff\u00d8\u00ff")) {
            JpegSegments image = JpegSegments.of(file, end);
            for (JpegSegments.Segment segment : image.segments()) {
                jpegSegment(segment.marker(), file.part(segment.content(), segment.to()));
            }
            if (end == 0 && !image.hasPixels()) {
                // It is no picture that anyone can see; where it ends nobody can say.
                return file.length();
            }
            end = image.end();
        }
        return end;
    }

    private static void jpegSegment(int marker, ByteSpan content) {
        if (marker == JpegSegments.APP13 && content.has(0, PHOTOSHOP)) {
            IptcPlace.erase(content.part(PHOTOSHOP.length(), content.length()));
        } else if (marker == JpegSegments.APP1) {
            if (content.has(0, EXIF)) {
                Tiff.erasePlace(content.part(EXIF.length(), content.length()));
            } else if (content.has(0, XMP)) {
                XmpPlace.erase(content.part(XMP.length(), content.length()));
            } else if (content.has(0, MORE_XMP)) {
                content.fill(0, content.length(), 0);
            }
        }
    }

    /// https://www.w3.org/TR/png-3/#5Chunk-layout
    private static int png(ByteSpan file) {
        int at = 8;
        while (at + 12 <= file.length()) {
            int end = (int) Math.min(at + 12 + file.number(at, 4), file.length());
            ByteSpan chunk = file.part(at + 4, Math.max(at + 8, end - 4));
            pngChunk(chunk);
            if (end - at >= 12) {
                CRC32 crc = new CRC32();
                crc.update(chunk.file(), chunk.from(), chunk.length());
                for (int index = 0; index < 4; index++) {
                    file.fill(end - 4 + index, end - 3 + index, (int) (crc.getValue() >> (24 - 8 * index)));
                }
            }
            at = end;
            if (chunk.has(0, "IEND")) {
                break;
            }
        }
        return Math.min(at, file.length());
    }

    private static void pngChunk(ByteSpan chunk) {
        ByteSpan content = chunk.part(4, chunk.length());
        if (chunk.has(0, "eXIf")) {
            Tiff.erasePlace(content);
        } else if (PNG_WORDS.contains(chunk.part(0, 4).latin1())) {
            if (chunk.has(0, "iTXt") && content.has(0, "XML:com.adobe.xmp\0\0")) {
                XmpPlace.erase(content);
            } else if (content.has(0, "XML:com.adobe.xmp") || content.has(0, "Raw profile type ")) {
                // Packed, or in ImageMagick's digits: it can't be changed in place, so no reader is to know it.
                chunk.fill(4, chunk.length(), 0);
                chunk.fill(0, 1, 'b');
                chunk.fill(1, 2, 'l');
            }
        }
    }

    /// https://developers.google.com/speed/webp/docs/riff_container
    private static void riff(ByteSpan file) {
        webpExif(file).forEach(Tiff::erasePlace);
        riff(file, "XMP ").forEach(XmpPlace::erase);
    }

    /// What a WebP says of how its picture was taken: once, or in a broken file more often.
    static List<ByteSpan> webpExif(ByteSpan file) {
        return riff(file, "EXIF").stream()
                .map(exif -> exif.part(exif.has(0, EXIF) ? EXIF.length() : 0, exif.length()))
                .toList();
    }

    /// The contents of the chunks of that name.
    private static List<ByteSpan> riff(ByteSpan file, String name) {
        List<ByteSpan> found = new ArrayList<>();
        int at = 12;
        while (at + 8 <= file.length()) {
            int end = (int) Math.min(at + 8 + file.numberTurned(at + 4, 4), file.length());
            if (file.has(at, name)) {
                found.add(file.part(at + 8, end));
            }
            at = end + (end - at) % 2;
        }
        return found;
    }

    /// ISO/IEC 23008-12 keeps EXIF as an item somewhere in the file; its head is known wherever it stands.
    private static void boxes(ByteSpan file) {
        for (int at = 0; at + 10 < file.length(); at++) {
            if (file.at(at) == 'E' && file.has(at, EXIF) && (file.has(at + 6, "II*\0") || file.has(at + 6, "MM\0*"))) {
                Tiff.erasePlace(file.part(at + 6, Math.min(at + 6 + 0x10000, file.length())));
            } else if (file.at(at) == '<' && file.has(at, "<x:xmpmeta")) {
                int end = file.part(at, file.length()).latin1().indexOf("</x:xmpmeta>");
                XmpPlace.erase(file.part(at, end < 0 ? file.length() : at + end));
                at = end < 0 ? file.length() : at + end;
            }
        }
    }
}
