package app.byline.media.web;

import java.util.function.IntPredicate;

/// A TIFF structure, which is what EXIF is: CIPA DC-008 (Exif 3.0), 4.6; TIFF 6.0, section 2.
final class Tiff {
    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int EXIF = 0x8769;
    /// In a form each maker has of its own; some write places and faces there.
    private static final int MAKER_NOTE = 0x927c;
    /// XMP and IPTC, as TIFF keeps them.
    private static final int XMP = 0x02bc;

    private static final int IPTC = 0x83bb;
    private static final int ENTRY = 12;
    /// Bytes of a value, by its type's number.
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /// More directories than any camera writes; a chain may also be a ring.
    private static final int MOST_DIRECTORIES = 8;

    private final ByteSpan tiff;
    private final boolean turned;

    private Tiff(ByteSpan tiff) {
        this.tiff = tiff;
        this.turned = tiff.has(0, "II");
    }

    /// How the pixels are to be turned to be seen upright, 1 to 8; 1 where it does not say.
    static int orientation(ByteSpan tiff) {
        try {
            return tiff.has(0, "II*\0") || tiff.has(0, "MM\0*") ? new Tiff(tiff).orientation() : 1;
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
    }

    private int orientation() {
        int directory = offset(4);
        for (int index = 0; index < count(directory); index++) {
            int entry = entry(directory, index);
            if (number(entry, 2) == ORIENTATION) {
                int turn = (int) number(entry + 8, 2);
                return turn >= 1 && turn <= 8 ? turn : 1;
            }
        }
        return 1;
    }

    /// Takes the place out without moving anything else: its values are blanked, its entries leave the directory.
    /// Blanks all of it where it can't be read: nobody could say then what is in it.
    static void erasePlace(ByteSpan tiff) {
        try {
            if (tiff.has(0, "II*\0") || tiff.has(0, "MM\0*")) {
                new Tiff(tiff).chain();
                return;
            }
        } catch (IndexOutOfBoundsException broken) {
            // Falls through: what is broken goes as a whole.
        }
        tiff.fill(0, tiff.length(), 0);
    }

    private void chain() {
        int directory = offset(4);
        for (int number = 0; directory != 0 && number < MOST_DIRECTORIES; number++) {
            within(directory, EXIF, tag -> tag == MAKER_NOTE);
            blankDirectory(directory);
            removeEntries(directory, tag -> tag == GPS || tag == XMP || tag == IPTC);
            directory = next(directory);
        }
    }

    private void within(int directory, int pointer, IntPredicate unwanted) {
        for (int index = 0; index < count(directory); index++) {
            int entry = entry(directory, index);
            if (number(entry, 2) == pointer) {
                int inner = offset(entry + 8);
                for (int each = 0; each < count(inner); each++) {
                    if (unwanted.test((int) number(entry(inner, each), 2))) {
                        blankValue(entry(inner, each));
                    }
                }
                removeEntries(inner, unwanted);
            }
        }
    }

    /// The directory of the place with all its values, and what else stands outside the entries.
    private void blankDirectory(int directory) {
        for (int index = 0; index < count(directory); index++) {
            int entry = entry(directory, index);
            int tag = (int) number(entry, 2);
            if (tag == GPS) {
                int places = offset(entry + 8);
                int entries = count(places);
                for (int each = 0; each < entries; each++) {
                    blankValue(entry(places, each));
                }
                tiff.fill(places, entry(places, entries) + 4, 0);
            } else if (tag == XMP || tag == IPTC) {
                blankValue(entry);
            }
        }
    }

    private void blankValue(int entry) {
        int type = (int) number(entry + 2, 2);
        long size = (type < SIZES.length ? SIZES[type] : 1) * number(entry + 4, 4);
        if (size > 4) {
            int value = offset(entry + 8);
            if (size > tiff.length() - value) {
                throw new IndexOutOfBoundsException("a value longer than the file");
            }
            tiff.fill(value, value + (int) size, 0);
        } else {
            tiff.fill(entry + 8, entry + ENTRY, 0);
        }
    }

    /// Moves the entries behind up, and the address of the next directory with them.
    private void removeEntries(int directory, IntPredicate unwanted) {
        int count = count(directory);
        for (int index = count - 1; index >= 0; index--) {
            int entry = entry(directory, index);
            if (unwanted.test((int) number(entry, 2))) {
                int end = entry(directory, count) + 4;
                tiff.move(entry + ENTRY, end, entry);
                tiff.fill(end - ENTRY, end, 0);
                count--;
                setCount(directory, count);
            }
        }
    }

    private void setCount(int directory, int count) {
        tiff.fill(directory, directory + 1, turned ? count : count >> 8);
        tiff.fill(directory + 1, directory + 2, turned ? count >> 8 : count);
    }

    private int next(int directory) {
        return offset(entry(directory, count(directory)));
    }

    private int count(int directory) {
        return (int) number(directory, 2);
    }

    private static int entry(int directory, int index) {
        return directory + 2 + index * ENTRY;
    }

    private int offset(int at) {
        long offset = number(at, 4);
        if (offset > tiff.length()) {
            throw new IndexOutOfBoundsException("an address behind the end");
        }
        return (int) offset;
    }

    private long number(int offset, int bytes) {
        return turned ? tiff.numberTurned(offset, bytes) : tiff.number(offset, bytes);
    }
}
