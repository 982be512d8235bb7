package app.byline.markdown.sanitiser;

import org.jspecify.annotations.Nullable;

/// Text as it is written into HTML: what has a meaning there as an entity, in values too, and no character that
/// browsers change or leave out while reading.
final class Escape {
    private Escape() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text(out, text);
        return out.toString();
    }

    static void text(StringBuilder out, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String written = written(c, text, i);
            if (written != null) {
                out.append(text, from, i).append(written);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static @Nullable String written(char c, String text, int at) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n', '\f' -> null;
            case '\r' -> "\n";
            default -> c < ' ' ? "" : Character.isSurrogate(c) && !paired(text, at) ? "\uFFFD" : null;
        };
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
