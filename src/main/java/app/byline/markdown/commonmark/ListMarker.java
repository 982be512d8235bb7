package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// A list marker and how many columns it and the blanks behind it take. Source: CommonMark 0.31.2, 5.2 «List items».
///
/// @param number of an ordered list, or -1
/// @param kind the bullet, or what stands behind the number
record ListMarker(BasedSequence chars, int number, char kind, int width) {
    private static final int MOST_DIGITS = 9;
    /// With more blanks than this the content is indented code and begins behind one blank.
    private static final int MOST_BLANKS = 4;

    static @Nullable ListMarker at(ParserState state, boolean inParagraph) {
        BasedSequence line = state.getLine();
        int begin = state.getNextNonSpaceIndex();
        int digits = begin;
        while (digits < line.length() && digits - begin <= MOST_DIGITS && Characters.isDigit(line.charAt(digits))) {
            digits++;
        }
        int end = digits + 1;
        boolean ordered = digits > begin;
        if (digits - begin > MOST_DIGITS || end > line.length() || !isMark(line.charAt(digits), ordered)) {
            return null;
        }
        if (end < line.length() && !Characters.isSpaceOrTab(line.charAt(end))) {
            return null;
        }
        int number = ordered ? Integer.parseInt(line.subSequence(begin, digits).toString()) : -1;
        boolean empty = Characters.afterBlanks(line, end) == line.length();
        if (inParagraph && (empty || (number >= 0 && number != 1))) {
            return null;
        }
        int column = state.getColumn() + state.getIndent() + end - begin;
        int blanks = empty ? 1 : blanks(line, end, column);
        return new ListMarker(line.subSequence(begin, end), number, line.charAt(digits), end - begin + blanks);
    }

    private static boolean isMark(char c, boolean ordered) {
        return ordered ? c == '.' || c == ')' : c == '-' || c == '*' || c == '+';
    }

    private static int blanks(BasedSequence line, int from, int fromColumn) {
        int column = fromColumn;
        for (int at = from; at < line.length() && Characters.isSpaceOrTab(line.charAt(at)); at++) {
            column += line.charAt(at) == '\t' ? 4 - column % 4 : 1;
        }
        return column - fromColumn > MOST_BLANKS ? 1 : column - fromColumn;
    }

    /// A new list that begins with this marker.
    ListBlock list() {
        if (number < 0) {
            BulletList list = new BulletList();
            list.setOpeningMarker(kind);
            return list;
        }
        OrderedList list = new OrderedList();
        list.setStartNumber(number);
        list.setDelimiter(kind);
        return list;
    }

    ListItem item() {
        ListItem item = number < 0 ? new BulletListItem() : new OrderedListItem();
        item.setOpeningMarker(chars);
        return item;
    }

    /// Whether an item with this marker goes on with the list.
    boolean continues(ListBlock list) {
        return switch (list) {
            case BulletList bullets -> number < 0 && bullets.getOpeningMarker() == kind;
            case OrderedList numbers -> number >= 0 && numbers.getDelimiter() == kind;
            default -> false;
        };
    }
}
