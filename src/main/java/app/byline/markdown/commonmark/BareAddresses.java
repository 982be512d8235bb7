package app.byline.markdown.commonmark;

import java.util.Set;

/// Finds addresses in plain text. Source: GFM 0.29, 6.9 «Autolinks (extension)».
final class BareAddresses {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
    private static final int LONGEST_SCHEME = 5;

    private BareAddresses() {}

    /// Where an address announced by the character at `at` (a `w` of `www.` or the `:` of `://`) begins, or -1. It
    /// can't begin before `from`.
    static int begin(String text, int from, int at) {
        return switch (text.charAt(at)) {
            case 'w' -> text.startsWith("www.", at) && mayFollow(text, at) ? at : -1;
            case ':' -> text.startsWith("://", at) ? scheme(text, from, at) : -1;
            default -> -1;
        };
    }

    private static boolean mayFollow(String text, int at) {
        return at == 0 || Characters.isWhitespace(text.codePointBefore(at)) || "*_~(".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static int scheme(String text, int from, int colon) {
        int begin = colon;
        while (begin > from && colon - begin <= LONGEST_SCHEME && Characters.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        boolean whole = begin == 0 || !Characters.isLetterOrDigit(text.charAt(begin - 1));
        return whole && SCHEMES.contains(text.substring(begin, colon).toLowerCase(java.util.Locale.ROOT)) ? begin : -1;
    }

    /// Where the address beginning at `begin` ends, at the latest at `limit`; -1 if it is none after all.
    static int end(String text, int begin, int limit) {
        boolean www = text.charAt(begin) == 'w';
        int domain = www ? begin : text.indexOf("://", begin) + 3;
        int domainEnd = domainEnd(text, domain, limit, www);
        if (domainEnd < 0) {
            return -1;
        }
        int end = domainEnd;
        while (end < limit && text.charAt(end) != '<' && !Characters.isWhitespace(text.codePointAt(end))) {
            end++;
        }
        int trimmed = trimmed(text, begin, end);
        return trimmed > domain ? trimmed : -1;
    }

    /// Letters, digits, `-`, `_` and periods; no `_` in the last two parts; `www.` asks for a period.
    private static int domainEnd(String text, int from, int limit, boolean withPeriod) {
        int end = from;
        boolean markInLast = false;
        boolean markBefore = false;
        int periods = 0;
        while (end < limit && isOfDomain(text, end)) {
            char c = text.charAt(end);
            markInLast |= c == '_';
            if (c == '.') {
                markBefore = markInLast;
                markInLast = false;
                periods++;
            }
            end++;
        }
        boolean valid = end > from && !markInLast && !markBefore && (periods > 0 || !withPeriod);
        return valid ? end : -1;
    }

    private static boolean isOfDomain(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(text.codePointAt(at))
                || Character.isLowSurrogate(c)
                || c == '-'
                || c == '_'
                || c == '.';
    }

    /// What a sentence put behind the address is not of it.
    private static int trimmed(String text, int begin, int end) {
        int open = 0;
        int close = 0;
        for (int at = begin; at < end; at++) {
            open += text.charAt(at) == '(' ? 1 : 0;
            close += text.charAt(at) == ')' ? 1 : 0;
        }
        int last = end;
        while (last > begin) {
            char c = text.charAt(last - 1);
            if ("?!.,:*_~'\"".indexOf(c) >= 0) {
                last--;
            } else if (c == ')' && close > open) {
                close--;
                last--;
            } else if (c == ';' && reference(text, begin, last) < last) {
                last = reference(text, begin, last);
            } else {
                return last;
            }
        }
        return last;
    }

    /// Where what looks like a character reference and ends at `end` begins; `end` if nothing does.
    private static int reference(String text, int begin, int end) {
        int at = end - 1;
        while (at > begin && Characters.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at < end - 1 && at > begin && text.charAt(at - 1) == '&' ? at - 1 : end;
    }
}
