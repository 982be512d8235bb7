package app.byline.media.web;

import java.util.Set;

/// Takes the names of places out of IPTC's older form, which Photoshop's blocks carry: their letters become spaces.
/// IPTC IIM 4.2, record 2.
final class IptcPlace {
    /// City, sub-location, province, country code, country; the content's location code and name.
    private static final Set<Integer> PLACES = Set.of(90, 92, 95, 100, 101, 26, 27);

    private static final int IPTC = 0x0404;
    private static final int DATASET = 0x1c;
    private static final int HEAD = 5;

    private IptcPlace() {}

    /// `blocks` begins behind the name `Photoshop 3.0`.
    static void erase(ByteSpan blocks) {
        int at = 0;
        while (blocks.has(at, "8BIM") && at + 12 <= blocks.length()) {
            int name = blocks.at(at + 6) + 1;
            int size = at + 6 + name + name % 2;
            int start = size + 4;
            if (start > blocks.length()) {
                return;
            }
            int length = (int) Math.min(blocks.number(size, 4), blocks.length() - start);
            if (blocks.number(at + 4, 2) == IPTC) {
                datasets(blocks.part(start, start + length));
            }
            at = start + length + length % 2;
        }
    }

    private static void datasets(ByteSpan iptc) {
        int at = 0;
        while (at + HEAD <= iptc.length() && iptc.at(at) == DATASET) {
            int length = (int) Math.min(iptc.number(at + 3, 2), iptc.length() - at - HEAD);
            if (iptc.at(at + 1) == 2 && PLACES.contains(iptc.at(at + 2))) {
                iptc.fill(at + HEAD, at + HEAD + length, ' ');
            }
            at += HEAD + length;
        }
    }
}
