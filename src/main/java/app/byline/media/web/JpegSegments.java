package app.byline.media.web;

import java.util.ArrayList;
import java.util.List;

/// The segments of one JPEG image, and where it ends: more may follow, such as its brighter twin for HDR, or a film.
/// ITU-T T.81, annex B.
///
/// @param end behind the end-of-image marker, or where the bytes end or can't be read any more
record JpegSegments(List<Segment> segments, int end) {
    static final int APP1 = 0xe1;
    static final int APP13 = 0xed;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int TEMPORARY = 0x01;

    /// `from` is where its marker stands, `content` begins behind its length.
    record Segment(int marker, int from, int content, int to) {}

    static JpegSegments of(ByteSpan file, int from) {
        List<Segment> segments = new ArrayList<>();
        int at = from + 2;
        while (at + 3 < file.length()) {
            int marker = file.at(at + 1);
            if (file.at(at) != 0xff || marker == 0xff) {
                at++;
            } else if (marker == END) {
                return new JpegSegments(segments, at + 2);
            } else if (stands(marker)) {
                at += 2;
            } else {
                int length = (int) file.number(at + 2, 2);
                int to = at + 2 + length;
                if (length < 2 || to > file.length()) {
                    return new JpegSegments(segments, at);
                }
                segments.add(new Segment(marker, at, at + 4, to));
                at = marker == SCAN ? behindScan(file, to) : to;
            }
        }
        return new JpegSegments(segments, file.length());
    }

    boolean hasPixels() {
        return segments.stream().anyMatch(segment -> segment.marker() == SCAN);
    }

    /// Markers without content.
    private static boolean stands(int marker) {
        return marker == 0 || marker == TEMPORARY || (marker >= 0xd0 && marker <= START);
    }

    private static int behindScan(ByteSpan file, int from) {
        int at = from;
        while (at + 1 < file.length() && !(file.at(at) == 0xff && !isWithinScan(file.at(at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isWithinScan(int marker) {
        return marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
    }
}
