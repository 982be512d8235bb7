package app.byline.markdown.edit;

import app.byline.markdown.construct.Typography;
import java.util.Optional;
import java.util.stream.Stream;

/// Quotes, dashes and dots as a language writes them, while they are typed. Answers nothing where the key does what it
/// always does. What stands in code is not asked about; what is being begun on the line, as a tag, an address or
/// attributes, is seen here. Pure.
public final class SmartTyping {
    private static final String SIGNS = "\"'-.;:!?";
    private static final String MARKUP = "*_~=";
    private static final String OPENING_AFTER = "([{<|/-–—«“‘„‚¿¡>\u00A0\u202F";

    private SmartTyping() {}

    /// What a key does, and how that is taken back: what was set around the caret gives way to what the keys say.
    ///
    /// @param edit what the text becomes
    /// @param before how many characters before the caret are the language's
    /// @param after how many behind it are
    /// @param plain what stands there when the author wants it as typed
    /// @param caret where in `plain` the caret stands then
    public record Typed(TextEdit edit, int before, int after, String plain, int caret) {
        /// What takes it back where the caret still stands there.
        public TextEdit undo(int place) {
            int from = place - before;
            return new TextEdit(from, place + after, plain, from + caret, from + caret);
        }
    }

    /// Whether this character may be written otherwise: of others nothing need be asked.
    public static boolean isSign(char character) {
        return SIGNS.indexOf(character) >= 0;
    }

    /// What that character does when it is typed in that language; with `pairs` quotes come in pairs.
    public static Optional<Typed> typed(Selected selected, char character, Typography language, boolean pairs) {
        int caret = selected.caret();
        String line = selected.text().substring(selected.lineStart(caret), caret);
        if (!isProse(line) || Pairs.before(selected) == '\\') {
            return Optional.empty();
        }
        if (!selected.isEmpty()) {
            return around(selected, character, language, pairs);
        }
        return switch (character) {
            case '"' -> quote(selected, line, language, pairs);
            case '\'' -> single(selected, line, language);
            case '-' -> dash(selected, line);
            case '.' -> dots(selected, line);
            default -> mark(selected, line, character, language);
        };
    }

    /// Takes both quotes of that language away that nothing stands between.
    public static Optional<TextEdit> erased(Selected selected, Typography language) {
        String open = language.open(false);
        String close = language.close(false);
        int from = selected.caret() - open.length();
        boolean empty = language != Typography.AS_WRITTEN
                && selected.isEmpty()
                && selected.has(from, open)
                && selected.has(selected.caret(), close);
        return empty
                ? Optional.of(new TextEdit(from, selected.caret() + close.length(), "", from, from))
                : Optional.empty();
    }

    private static Optional<Typed> around(Selected selected, char character, Typography language, boolean pairs) {
        boolean inner = character == '\'';
        if (!pairs || language == Typography.AS_WRITTEN || (character != '"' && !inner)) {
            return Optional.empty();
        }
        TextEdit edit = Pairs.around(selected, language.open(inner), language.close(inner));
        boolean one = !selected.text().substring(selected.from(), selected.to()).contains("\n\n");
        return one ? Optional.of(new Typed(edit, 0, 0, "", 0)) : Optional.empty();
    }

    private static Optional<Typed> quote(Selected selected, String line, Typography language, boolean pairs) {
        if (language == Typography.AS_WRITTEN || Pairs.after(selected) == '"') {
            return Optional.empty();
        }
        Typography begun = begun(line, language);
        String close = begun.close(false);
        if (pairs && selected.has(selected.caret(), close) && isOpen(line, begun.open(false), close)) {
            int behind = selected.caret() + close.length();
            return Optional.of(new Typed(TextEdit.select(behind, behind), 0, 0, "", 0));
        }
        if (!opens(line)) {
            return Optional.of(set(selected, 0, close, "", "\"", 1));
        }
        String open = language.open(false);
        return Optional.of(
                pairs && Pairs.isFree(selected)
                        ? set(selected, 0, open, language.close(false), "\"\"", 1)
                        : set(selected, 0, open, "", "\"", 1));
    }

    private static Optional<Typed> single(Selected selected, String line, Typography language) {
        if (language == Typography.AS_WRITTEN) {
            return Optional.empty();
        }
        String open = language.open(true);
        String close = language.close(true);
        String sign = opens(line) ? open : isOpen(line, open, close) ? close : "’";
        return Optional.of(set(selected, 0, sign, "", "'", 1));
    }

    private static Optional<Typed> dash(Selected selected, String line) {
        boolean alone = line.chars().allMatch(c -> "-|: \t>".indexOf(c) >= 0);
        if (alone || line.endsWith("--") || line.endsWith("<!-")) {
            return Optional.empty();
        }
        if (line.endsWith("–")) {
            return Optional.of(set(selected, 1, "—", "", "---", 3));
        }
        return line.endsWith("-") ? Optional.of(set(selected, 1, "–", "", "--", 2)) : Optional.empty();
    }

    private static Optional<Typed> dots(Selected selected, String line) {
        return line.endsWith("..") && !line.endsWith("...")
                ? Optional.of(set(selected, 2, "…", "", "...", 3))
                : Optional.empty();
    }

    private static Optional<Typed> mark(Selected selected, String line, char mark, Typography language) {
        String space = language.before(mark);
        boolean apart = line.endsWith(" ") && !line.isBlank() && !space.isEmpty();
        return apart ? Optional.of(set(selected, 1, space + mark, "", " " + mark, 2)) : Optional.empty();
    }

    private static Typed set(Selected selected, int gone, String before, String after, String plain, int caret) {
        int from = selected.caret() - gone;
        int place = from + before.length();
        TextEdit edit = new TextEdit(from, selected.caret(), before + after, place, place);
        return new Typed(edit, before.length(), after.length(), plain, caret);
    }

    /// Judged by the last character before the caret that is no markup.
    private static boolean opens(String line) {
        int at = line.length() - 1;
        while (at >= 0 && MARKUP.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || Character.isWhitespace(line.charAt(at)) || OPENING_AFTER.indexOf(line.charAt(at)) >= 0;
    }

    /// How the quote is written that the line has begun: the post's language may have been found since.
    private static Typography begun(String line, Typography language) {
        return Stream.concat(Stream.of(language), Stream.of(Typography.values()))
                .filter(each -> each != Typography.AS_WRITTEN && isOpen(line, each.open(false), each.close(false)))
                .filter(each -> opens(line.substring(0, line.lastIndexOf(each.open(false)))))
                .findFirst()
                .orElse(language);
    }

    private static boolean isOpen(String line, String open, String close) {
        return line.lastIndexOf(open) > line.lastIndexOf(close);
    }

    /// Whether the line has not begun code, a tag, a link's address, attributes or an address.
    private static boolean isProse(String line) {
        boolean code = line.chars().filter(c -> c == '`').count() % 2 == 1;
        boolean tag = line.lastIndexOf('<') > line.lastIndexOf('>')
                && line.substring(line.lastIndexOf('<') + 1).matches("[A-Za-z/!?].*");
        boolean link = line.lastIndexOf("](") > line.lastIndexOf(')');
        boolean attributes = line.lastIndexOf('{') > line.lastIndexOf('}');
        String word = line.substring(line.lastIndexOf(' ') + 1);
        boolean address = word.contains("://") || word.startsWith("www.") || word.contains("][");
        return !code && !tag && !link && !attributes && !address;
    }
}
