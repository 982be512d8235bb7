package app.byline.markdown.sanitiser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Marks put into HTML before it is made safe: comments that no text can hold, since they can't be guessed. They say
/// which line of the text follows, and where something else is to be put back between the pieces.
public final class Marks {
    private static final String END = "-->";

    private final String name = UUID.randomUUID().toString();

    /// What follows was made of that line of the text, from 0.
    public String made(int line) {
        return "<!--" + name + "m" + line + END;
    }

    /// What follows stands as it is on that line of the text, from 0.
    public String raw(int line) {
        return "<!--" + name + "r" + line + END;
    }

    /// A gap that stays in what is made safe, for [#pieces] to part it at.
    public String gap() {
        return "<!--" + name + "g" + END;
    }

    /// What lies before, between and after the gaps.
    public List<String> pieces(String html) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        String gap = gap();
        for (int at = html.indexOf(gap); at >= 0; at = html.indexOf(gap, from)) {
            pieces.add(html.substring(from, at));
            from = at + gap.length();
        }
        pieces.add(html.substring(from));
        return pieces;
    }

    boolean isOurs(String comment) {
        return comment.startsWith(name);
    }

    boolean isGap(String comment) {
        return comment.length() == name.length() + 1 && comment.endsWith("g") && isOurs(comment);
    }

    boolean isRaw(String comment) {
        return comment.charAt(name.length()) == 'r';
    }

    int line(String comment) {
        return Integer.parseInt(comment.substring(name.length() + 1));
    }
}
