package app.byline.markdown.tidy;

/// How many columns a text takes where each letter has the same width: letters of East Asia and pictures two, accents
/// none. Near enough to line up a table. Source: https://www.unicode.org/reports/tr11/
final class DisplayWidth {
    /// First and last of each run of wide characters.
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2614, 0x2615}, {0x26AA, 0x26AB}, {0x2705, 0x2705},
        {0x274C, 0x274C}, {0x2753, 0x2757}, {0x2795, 0x2797}, {0x2B50, 0x2B50}, {0x2E80, 0x303E}, {0x3041, 0xA4CF},
        {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] run : WIDE) {
            if (run[0] <= character && character <= run[1]) {
                return 2;
            }
        }
        return 1;
    }
}
