package app.byline.markdown.construct;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Spans between equal runs of one character: `~~struck~~` (GFM 0.29, 6.5), and as Pandoc reads them `~lowered~`,
/// `^raised^` (https://pandoc.org/MANUAL.html#superscripts-and-subscripts: no blank within) and `==marked==`. A single
/// `~` lowers; GFM would strike.
final class Spans implements DelimiterProcessor {
    private final char delimiter;
    /// How long a run must be; a run of another length is text.
    private final List<Integer> lengths;

    private Spans(char delimiter, List<Integer> lengths) {
        this.delimiter = delimiter;
        this.lengths = lengths;
    }

    static List<DelimiterProcessor> all() {
        return List.of(new Spans('~', List.of(1, 2)), new Spans('^', List.of(1)), new Spans('=', List.of(2)));
    }

    @Override
    public char getOpeningCharacter() {
        return delimiter;
    }

    @Override
    public char getClosingCharacter() {
        return delimiter;
    }

    @Override
    public int getMinLength() {
        return lengths.getFirst();
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int length = opener.length();
        boolean pair = length == closer.length() && lengths.contains(length);
        return pair && (length > 1 || isOneWord((Delimiter) opener, (Delimiter) closer)) ? length : 0;
    }

    private static boolean isOneWord(Delimiter opener, Delimiter closer) {
        BasedSequence within = opener.getInput().subSequence(opener.getEndIndex(), closer.getStartIndex());
        for (int at = 0; at < within.length(); at++) {
            if (Character.isWhitespace(within.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        BasedSequence opening = opener.getTailChars(used);
        BasedSequence closing = closer.getLeadChars(used);
        DelimitedNode span = switch (delimiter) {
            case '^' -> new Superscript(opening, closing);
            case '=' -> new Highlight(opening, closing);
            default ->
                used == 1
                        ? new Subscript(opening, BasedSequence.NULL, closing)
                        : new Strikethrough(opening, BasedSequence.NULL, closing);
        };
        opener.moveNodesBetweenDelimitersTo(span, closer);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun run) {
        return null;
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean markBefore,
            boolean markAfter,
            boolean spaceBefore,
            boolean spaceAfter) {
        return leftFlanking;
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean markBefore,
            boolean markAfter,
            boolean spaceBefore,
            boolean spaceAfter) {
        return rightFlanking;
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }
}
