package app.byline.markdown.edit;

/// Moves sections of a text: a heading with all that stands under it. Pure; any thread.
public final class Sections {
    private static final String BLANK_LINE = "\n\n";

    private Sections() {}

    /// Puts a section before another place of the passage, which is no place within it. All three are the beginnings of
    /// lines, or the passage's end; `end` tells whether the passage is the end of the text. The caret stands at the
    /// section's heading then.
    public static TextEdit move(String passage, int from, int to, int before, boolean end) {
        String section = passage.substring(from, to);
        boolean up = before <= from;
        int begin = up ? before : from;
        int last = up ? to : before;
        String others = up ? passage.substring(before, from) : passage.substring(to, before);
        boolean atEnd = end && last == passage.length();
        String first = apart(up ? section : others);
        String second = up ? others : section;
        String moved = first + (atEnd ? second.stripTrailing() + ending(passage) : apart(second));
        int caret = begin + (up ? 0 : first.length());
        return new TextEdit(begin, last, moved, caret, caret);
    }

    /// With an empty line behind it.
    private static String apart(String text) {
        return text.endsWith(BLANK_LINE) ? text : text + (text.endsWith("\n") ? "\n" : BLANK_LINE);
    }

    private static String ending(String passage) {
        return passage.substring(passage.stripTrailing().length());
    }
}
