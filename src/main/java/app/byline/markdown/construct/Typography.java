package app.byline.markdown.construct;

import app.byline.markdown.commonmark.Escapes;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;

/// Quotes and dashes as a language writes them. What is escaped with a backslash stays as it is.
public enum Typography {
    AS_WRITTEN("\"", "\"", "'", "'"),
    ENGLISH("“", "”", "‘", "’"),
    SPANISH("«", "»", "“", "”"),
    FRENCH("«\u202F", "\u202F»", "“", "”"),
    GERMAN("„", "“", "‚", "‘"),
    PORTUGUESE("“", "”", "‘", "’");

    private static final String APOSTROPHE = "’";
    /// What markup and quotes put between a word and its quote.
    private static final String BETWEEN = "*_~=^\"'[";

    private static final int MOST_BETWEEN = 10;

    private static final String OPENING_AFTER = "([{<|/-–—«“‘„‚¿¡";

    private final String open;
    private final String close;
    private final String openInner;
    private final String closeInner;

    Typography(String open, String close, String openInner, String closeInner) {
        this.open = open;
        this.close = close;
        this.openInner = openInner;
        this.closeInner = closeInner;
    }

    /// The one of a language tag (`de`, `pt-BR`), or as written for a language it does not know.
    public static Typography of(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "en" -> ENGLISH;
            case "es" -> SPANISH;
            case "fr" -> FRENCH;
            case "de" -> GERMAN;
            case "pt" -> PORTUGUESE;
            default -> AS_WRITTEN;
        };
    }

    /// What a quote begins with, a space within included; one in another quote with `inner`.
    public String open(boolean inner) {
        return inner ? openInner : open;
    }

    /// What a quote ends with.
    public String close(boolean inner) {
        return inner ? closeInner : close;
    }

    /// What stands before one of `;:!?` where the language sets it apart, as French does; empty where it does not.
    public String before(char mark) {
        return this != FRENCH || ";:!?".indexOf(mark) < 0 ? "" : mark == ':' ? "\u00A0" : "\u202F";
    }

    /// The words of a text node as they are shown.
    public String shown(BasedSequence node) {
        String raw = node.toString();
        if (this == AS_WRITTEN) {
            return Escapes.unescape(raw);
        }
        StringBuilder shown = new StringBuilder(raw.length() + 8);
        int plainFrom = 0;
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            int end = c == '\\' ? at + 2 : end(raw, at);
            if (c == '\\' || end == at) {
                at = Math.max(end, at + 1);
                continue;
            }
            shown.append(Escapes.unescape(raw.substring(plainFrom, at))).append(sign(node, raw, at, end));
            plainFrom = end;
            at = end;
        }
        return shown.append(Escapes.unescape(raw.substring(plainFrom))).toString();
    }

    /// Where a sign that is written otherwise ends; `at` if none begins there.
    private int end(String raw, int at) {
        char c = raw.charAt(at);
        if (c == '"' || c == '\'') {
            return at + 1;
        }
        if (raw.startsWith("...", at)) {
            return at + 3;
        }
        int dashes = at;
        while (dashes < raw.length() && raw.charAt(dashes) == '-') {
            dashes++;
        }
        if (dashes > at) {
            return dashes;
        }
        boolean mark =
                c == ' ' && at + 1 < raw.length() && !before(raw.charAt(at + 1)).isEmpty();
        return mark ? at + 1 : at;
    }

    private String sign(BasedSequence node, String raw, int at, int end) {
        return switch (raw.charAt(at)) {
            case '"' -> opens(node, at) ? open : close;
            case '\'' -> single(node, raw, at);
            case '.' -> "…";
            case ' ' -> before(raw.charAt(at + 1));
            default -> end - at == 3 ? "—" : end - at == 2 ? "–" : raw.substring(at, end);
        };
    }

    private String single(BasedSequence node, String raw, int at) {
        boolean letterAfter = at + 1 < raw.length() && Character.isLetterOrDigit(raw.charAt(at + 1));
        boolean digitAfter = letterAfter && Character.isDigit(raw.charAt(at + 1));
        if (digitAfter || !opens(node, at)) {
            return letterAfter || this == ENGLISH || this == PORTUGUESE ? APOSTROPHE : closeInner;
        }
        return openInner;
    }

    /// Judged by the first character before it in the source that is no markup.
    private static boolean opens(BasedSequence node, int at) {
        BasedSequence base = node.getBaseSequence();
        int before = node.getStartOffset() + at - 1;
        int last = before - MOST_BETWEEN;
        while (before >= 0 && before > last && BETWEEN.indexOf(base.charAt(before)) >= 0) {
            before--;
        }
        return before < 0
                || Character.isWhitespace(base.charAt(before))
                || OPENING_AFTER.indexOf(base.charAt(before)) >= 0;
    }
}
