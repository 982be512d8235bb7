package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Marks that come in pairs, as they are typed: around what is selected, or both at once where the second is wanted;
/// one that is there already is typed over. Answers nothing where the key does what it always does.
public final class Pairs {
    /// Those that may be set around what is selected.
    private static final Map<Character, Character> AROUND = Map.ofEntries(
            Map.entry('(', ')'),
            Map.entry('[', ']'),
            Map.entry('{', '}'),
            Map.entry('"', '"'),
            Map.entry('\'', '\''),
            Map.entry('`', '`'),
            Map.entry('*', '*'),
            Map.entry('_', '_'),
            Map.entry('~', '~'),
            Map.entry('=', '='),
            Map.entry('“', '”'),
            Map.entry('„', '“'),
            Map.entry('‘', '’'),
            Map.entry('«', '»'),
            Map.entry('»', '«'));
    /// Those of which the second comes with the first. A `*` may begin a list, a `'` is an apostrophe.
    private static final String AT_ONCE = "([{\"`";

    /// Those that are typed over.
    private static final String CLOSING = ")]}\"`";

    private Pairs() {}

    /// Whether this character may be one of a pair: of others nothing need be asked.
    public static boolean isMark(char character) {
        return AROUND.containsKey(character) || CLOSING.indexOf(character) >= 0;
    }

    /// What that character does when it is typed.
    public static Optional<TextEdit> typed(Selected selected, char character) {
        Character closing = AROUND.get(character);
        if (!selected.isEmpty()) {
            return closing == null
                            || selected.text()
                                    .substring(selected.from(), selected.to())
                                    .contains("\n\n")
                    ? Optional.empty()
                    : Optional.of(around(selected, String.valueOf(character), String.valueOf(closing)));
        }
        if (isTypedOver(selected, character)) {
            int caret = selected.caret() + 1;
            return Optional.of(TextEdit.select(caret, caret));
        }
        if (closing == null || AT_ONCE.indexOf(character) < 0) {
            return Optional.empty();
        }
        if (character == '[' && before(selected) == '[' && after(selected) == ']') {
            // A link to a post of one's own, which is completed without.
            return Optional.of(edit(selected, 0, 1, "["));
        }
        return isWanted(selected, character)
                ? Optional.of(edit(selected, 0, 0, "" + character + closing))
                : Optional.empty();
    }

    /// Takes both marks of an empty pair away.
    public static Optional<TextEdit> erased(Selected selected) {
        int caret = selected.caret();
        char before = before(selected);
        boolean empty = selected.isEmpty()
                && caret > 0
                && AT_ONCE.indexOf(before) >= 0
                && Objects.equals(AROUND.get(before), after(selected))
                && isBalanced(selected, before);
        return empty ? Optional.of(new TextEdit(caret - 1, caret + 1, "", caret - 1, caret - 1)) : Optional.empty();
    }

    /// Puts these around what is selected.
    static TextEdit around(Selected selected, String opening, String closing) {
        return TextEdit.of(
                selected,
                List.of(Change.insertion(selected.from(), opening), Change.insertion(selected.to(), closing)));
    }

    private static TextEdit edit(Selected selected, int before, int after, String text) {
        int caret = selected.caret() - before + 1;
        return new TextEdit(selected.caret() - before, selected.caret() + after, text, caret, caret);
    }

    /// Behind a word an opening mark is one; before a word it is around that, which its author ends.
    private static boolean isWanted(Selected selected, char character) {
        boolean free = isFree(selected);
        char before = before(selected);
        boolean same = "\"`".indexOf(character) >= 0;
        return free && (!same || Character.isWhitespace(before) || "([{–—-/„“«".indexOf(before) >= 0);
    }

    /// Whether nothing stands behind the caret that an opening mark would be around.
    static boolean isFree(Selected selected) {
        char after = after(selected);
        return Character.isWhitespace(after) || ")]}\"”’»,.;:!?`".indexOf(after) >= 0;
    }

    private static boolean isTypedOver(Selected selected, char character) {
        return CLOSING.indexOf(character) >= 0 && after(selected) == character && isBalanced(selected, character);
    }

    /// Whether the line has as many of the one as of the other: then the next is the second of a pair.
    private static boolean isBalanced(Selected selected, char character) {
        String line =
                selected.text().substring(selected.lineStart(selected.caret()), selected.lineEnd(selected.caret()));
        return switch (character) {
            case ')', '(' -> count(line, '(') == count(line, ')');
            case ']', '[' -> count(line, '[') == count(line, ']');
            case '}', '{' -> count(line, '{') == count(line, '}');
            default -> count(line, character) % 2 == 0;
        };
    }

    private static long count(String line, char character) {
        return line.chars().filter(c -> c == character).count();
    }

    static char before(Selected selected) {
        return selected.caret() == 0 ? '\n' : selected.text().charAt(selected.caret() - 1);
    }

    static char after(Selected selected) {
        return selected.caret() == selected.text().length()
                ? '\n'
                : selected.text().charAt(selected.caret());
    }
}
