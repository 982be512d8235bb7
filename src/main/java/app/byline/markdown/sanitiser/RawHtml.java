package app.byline.markdown.sanitiser;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A piece of HTML as an author wrote it into a text, made to end where it ends: no tag, comment or element of raw text
/// that it leaves open swallows what comes after it. What would is shown as it was written, as GFM does
/// (https://github.github.com/gfm/#disallowed-raw-html-extension-). This keeps words, not safety: the allow-list comes
/// after it. Linear in the length.
public final class RawHtml {
    /// After these a browser reads text to their end tag; what is in them goes with them.
    private static final Set<String> CLOSED = Set.of("script", "style", "iframe");
    /// After these too; here they are text.
    private static final Set<String> TEXT = Set.of("title", "textarea", "xmp", "noembed", "noframes", "plaintext");

    private static final int NOWHERE = -1;

    private final String html;
    private final StringBuilder out = new StringBuilder();
    /// For each thing that was looked for, from where on there is none.
    private final Map<String, Integer> missing = new HashMap<>();

    private RawHtml(String html) {
        this.html = html;
    }

    public static String closed(String html) {
        return html.indexOf('<') < 0 ? html : new RawHtml(html).read();
    }

    private String read() {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            out.append(html, at, open < 0 ? html.length() : open);
            if (open < 0) {
                break;
            }
            at = markup(open);
        }
        return out.toString();
    }

    /// Writes what begins with this `<`, and says where it ends.
    private int markup(int open) {
        char next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        int end;
        if (html.startsWith("<!--", open)) {
            end = comment(open);
        } else if (next == '!' || next == '?' || (next == '/' && !isLetter(open + 2))) {
            end = after(">", open);
        } else if (next == '/' || isLetter(open + 1)) {
            end = tag(open);
        } else {
            end = NOWHERE;
        }
        if (end == NOWHERE) {
            out.append("&lt;");
            return open + 1;
        }
        out.append(html, open, end);
        return next == '/' ? end : rawText(open, end);
    }

    /// Leaves out what is in an element of raw text, which goes with it anyway.
    private int rawText(int open, int end) {
        String name = name(open + 1);
        return CLOSED.contains(name) ? after("</" + name, end) - ("</" + name).length() : end;
    }

    private int comment(int open) {
        if (html.startsWith(">", open + 4) || html.startsWith("->", open + 4)) {
            return html.indexOf('>', open) + 1;
        }
        int end = after("-->", open + 4);
        int odd = after("--!>", open + 4);
        return end == NOWHERE || (odd != NOWHERE && odd < end) ? odd : end;
    }

    /// Where the tag ends that begins here; nowhere for one that is not to be a tag.
    private int tag(int open) {
        boolean closing = html.charAt(open + 1) == '/';
        String name = name(closing ? open + 2 : open + 1);
        int end = TEXT.contains(name) ? NOWHERE : tagEnd(open);
        boolean leftOpen = !closing && end != NOWHERE && CLOSED.contains(name) && after("</" + name, end) == NOWHERE;
        return leftOpen ? NOWHERE : end;
    }

    private int tagEnd(int open) {
        int at = open + 1;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '=') {
                at = afterBlanks(at + 1);
                if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
                    at = after(String.valueOf(html.charAt(at)), at + 1);
                    if (at == NOWHERE) {
                        return NOWHERE;
                    }
                }
            } else {
                at++;
            }
        }
        return missing(">", open);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private String name(int from) {
        int to = from;
        while (to < html.length() && " \t\n\f\r/>".indexOf(html.charAt(to)) < 0 && to - from < 12) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private boolean isLetter(int at) {
        return at < html.length()
                && Character.toLowerCase(html.charAt(at)) >= 'a'
                && Character.toLowerCase(html.charAt(at)) <= 'z';
    }

    /// The position behind the next of these, in small or capital letters.
    private int after(String wanted, int from) {
        if (missing.getOrDefault(wanted, Integer.MAX_VALUE) <= from) {
            return NOWHERE;
        }
        for (int at = from; at <= html.length() - wanted.length(); at++) {
            if (html.regionMatches(true, at, wanted, 0, wanted.length())) {
                return at + wanted.length();
            }
        }
        return missing(wanted, from);
    }

    private int missing(String wanted, int from) {
        missing.merge(wanted, from, Math::min);
        return NOWHERE;
    }
}
