package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Finds e-mail addresses in plain text. Source: GFM 0.29, 6.9 «Autolinks (extension)», «extended email autolink».
final class MailAddresses {
    private MailAddresses() {}

    /// Puts links in place of the addresses of a text node.
    static void link(Text node) {
        BasedSequence chars = node.getChars();
        String text = chars.toString();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int begin = begin(text, from, at);
            int end = begin < at ? end(text, at + 1) : -1;
            if (end < 0) {
                continue;
            }
            if (begin > from) {
                node.insertBefore(new Text(chars.subSequence(from, begin)));
            }
            node.insertBefore(new MailLink(
                    chars.subSequence(begin, begin), chars.subSequence(begin, end), chars.subSequence(end, end)));
            from = end;
            at = end - 1;
        }
        if (from > 0 && from < text.length()) {
            node.setChars(chars.subSequence(from));
        } else if (from > 0) {
            node.unlink();
        }
    }

    private static int begin(String text, int from, int at) {
        int begin = at;
        while (begin > from
                && (Characters.isLetterOrDigit(text.charAt(begin - 1))
                        || ".+-_".indexOf(text.charAt(begin - 1)) >= 0)) {
            begin--;
        }
        return begin;
    }

    /// At least one period, and neither `-` nor `_` last; a period at the end is the sentence's.
    private static int end(String text, int from) {
        int end = from;
        boolean period = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean inner = c == '.'
                    && end > from
                    && end + 1 < text.length()
                    && Characters.isLetterOrDigit(text.charAt(end + 1));
            if (!Characters.isLetterOrDigit(c) && c != '-' && c != '_' && !inner) {
                break;
            }
            period |= inner;
            end++;
        }
        boolean valid = period && Characters.isLetterOrDigit(text.charAt(end - 1));
        return valid ? end : -1;
    }
}
