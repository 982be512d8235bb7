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

    /// A place that stays in what is made safe, for [#filled].
    public String place(int number) {
        return "<!--" + name + "p" + number + END;
    }

    /// The HTML with each of these texts at its place.
    public String filled(String html, List<String> texts) {
        StringBuilder out = new StringBuilder();
        String begin = "<!--" + name + "p";
        int from = 0;
        for (int at = html.indexOf(begin); at >= 0; at = html.indexOf(begin, from)) {
            int end = html.indexOf(END, at);
            int number = Integer.parseInt(html, at + begin.length(), end, 10);
            out.append(html, from, at).append(texts.get(number));
            from = end + END.length();
        }
        return out.append(html, from, html.length()).toString();
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

    /// Whether it is a gap or a place.
    boolean stays(String comment) {
        char kind = comment.length() > name.length() ? comment.charAt(name.length()) : ' ';
        return isOurs(comment) && (kind == 'g' || kind == 'p');
    }

    boolean isRaw(String comment) {
        return comment.charAt(name.length()) == 'r';
    }

    int line(String comment) {
        return Integer.parseInt(comment.substring(name.length() + 1));
    }
}
