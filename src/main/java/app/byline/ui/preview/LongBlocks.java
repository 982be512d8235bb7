package app.byline.ui.preview;

import java.util.regex.Pattern;

/// Blocks that would hold up the window while the page's engine lays them out, for minutes where there are hundreds of
/// thousands of items: they are shown as the beginning of their text, with a quiet sign. They are sent whole.
final class LongBlocks {
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_TAGS = 40_000;
    /// How much of the HTML is shown as text, in characters.
    private static final int BEGINNING = 20_000;

    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    /// What the cut may have left of a character's name.
    private static final Pattern CUT = Pattern.compile("&[^;]{0,10}\\z");

    private LongBlocks() {}

    /// The HTML of a block as the page is given it.
    static String shown(String html) {
        return isLong(html)
                ? "<p class=\"plain\">" + beginning(html) + "… <small class=\"unread\">⋯</small></p>"
                : html;
    }

    private static String beginning(String html) {
        String text = TAG.matcher(html.substring(0, BEGINNING)).replaceAll("");
        return CUT.matcher(text).replaceAll("");
    }

    /// What is within a tag does not count: an image may be written in one.
    private static boolean isLong(String html) {
        if (html.length() <= MOST_TAGS) {
            return false;
        }
        int tags = 0;
        int text = 0;
        boolean within = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                within = true;
                tags++;
            } else if (c == '>') {
                within = false;
            } else if (!within) {
                text++;
            }
        }
        return text > MOST_TEXT || tags > MOST_TAGS;
    }
}
