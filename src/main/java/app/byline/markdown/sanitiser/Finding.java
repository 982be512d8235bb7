package app.byline.markdown.sanitiser;

/// One thing that was taken out: what it was, as a short piece of HTML or an address, on which line of the text (from
/// 1; 0 where it is not known), and why.
public record Finding(int line, String what, Reason why) {

    /// Why something may not stay.
    public enum Reason {
        /// It would run a program in the reader's browser.
        RUNS,
        /// It shows a page of a site that is not known for players.
        FRAMES,
        /// It asks readers for input, or sends it.
        FORM,
        /// It changes how the whole page looks, or what it loads.
        STYLE,
        /// Its address begins with something that is neither web nor mail.
        ADDRESS,
        /// It speaks to the blog's software and not to readers.
        COMMENT,
        /// It is no HTML that blogs know.
        UNKNOWN
    }

    private static final int LONGEST = 120;

    /// On one line and no longer than a line.
    static String shortened(String what) {
        String line =
                what.substring(0, Math.min(what.length(), 4 * LONGEST)).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
