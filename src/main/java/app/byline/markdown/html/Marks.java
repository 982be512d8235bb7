package app.byline.markdown.html;

import app.byline.markdown.html.Piece.Address;
import app.byline.markdown.html.Piece.Break;
import app.byline.markdown.html.Piece.Closing;
import app.byline.markdown.html.Piece.Kind;
import app.byline.markdown.html.Piece.Opening;
import app.byline.markdown.html.Piece.Words;
import app.byline.markdown.html.Piece.Written;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses marks that will be read as meant (CommonMark 6.2 «Emphasis and strong emphasis»: left-flanking and
/// right-flanking runs), and tags where no marks would be.
final class Marks {
    private final List<Piece> pieces;
    private final @Nullable String[] chosen;

    private Marks(List<Piece> pieces) {
        this.pieces = pieces;
        chosen = new @Nullable String[pieces.size()];
    }

    /// What to write for each opening and closing; null for the other pieces. With `onlyTags` no marks are used.
    static @Nullable String[] of(List<Piece> pieces, boolean onlyTags) {
        Marks marks = new Marks(pieces);
        Deque<Integer> open = new ArrayDeque<>();
        int[] ends = new int[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Opening) {
                open.push(i);
            } else if (pieces.get(i) instanceof Closing) {
                ends[open.pop()] = i;
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Opening(Kind kind)) {
                marks.choose(i, ends[i], kind, onlyTags);
            }
        }
        return Arrays.copyOf(marks.chosen, marks.chosen.length);
    }

    private void choose(int from, int to, Kind kind, boolean onlyTags) {
        chosen[from] = "<" + kind.tag() + ">";
        chosen[to] = "</" + kind.tag() + ">";
        if (onlyTags || to == from + 1 || (kind.isOneWord() && hasBlank(from, to))) {
            return;
        }
        for (String mark : kind.marks()) {
            int c = mark.charAt(0);
            boolean apart = before(from) != -c && after(to) != -c && after(from) != -c && before(to) != -c;
            if (apart && opens(c, from) && closes(c, to)) {
                chosen[from] = mark;
                chosen[to] = mark;
                return;
            }
        }
    }

    private boolean hasBlank(int from, int to) {
        return pieces.subList(from, to).stream()
                .anyMatch(piece -> piece instanceof Break
                        || (piece instanceof Words(String text) && text.chars().anyMatch(Marks::isSpace))
                        || (piece instanceof Written(String markdown) && markdown.indexOf(' ') >= 0));
    }

    private boolean opens(int mark, int at) {
        int before = Math.abs(before(at));
        int after = Math.abs(after(at));
        boolean left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        return left && (mark != '_' || !right || isPunctuation(before));
    }

    private boolean closes(int mark, int at) {
        int before = Math.abs(before(at));
        int after = Math.abs(after(at));
        boolean left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        return right && (mark != '_' || !left || isPunctuation(after));
    }

    /// The character before a piece; negative where it belongs to a mark that is chosen already.
    private int before(int at) {
        if (at == 0) {
            return '\n';
        }
        return switch (pieces.get(at - 1)) {
            case Words(String text) -> text.codePointBefore(text.length());
            case Written(String text) -> text.codePointBefore(text.length());
            case Address(String url) -> url.codePointBefore(url.length());
            case Opening _, Closing _ -> mark(at - 1);
            case Break _ -> '\n';
        };
    }

    private int after(int at) {
        if (at + 1 == pieces.size()) {
            return '\n';
        }
        return switch (pieces.get(at + 1)) {
            case Words(String text) -> text.codePointAt(0);
            case Written(String text) -> text.codePointAt(0);
            case Address(String url) -> url.codePointAt(0);
            case Opening _, Closing _ -> mark(at + 1);
            case Break _ -> '\n';
        };
    }

    /// Marks not chosen yet will be punctuation, whichever they are.
    private int mark(int at) {
        String mark = chosen[at];
        return mark == null || mark.startsWith("<") ? '<' : -mark.charAt(0);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
