package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Code between fences: only the info string of a fence of backticks may hold no backtick. Source: CommonMark 0.31.2,
/// 4.5 «Fenced code blocks». It takes the place of flexmark's, which joins the lines only to learn where they end; see
/// [ContentLines].
final class Fences extends AbstractBlockParser {
    private static final int SHORTEST = 3;
    private static final int CODE_INDENT = 4;

    private final FencedCodeBlock block = new FencedCodeBlock();
    /// The info string first.
    private final BlockContent content = new BlockContent();

    private final BasedSequence opening;
    private final int indent;

    private Fences(BasedSequence opening, int indent) {
        this.opening = opening;
        this.indent = indent;
        block.setOpeningMarker(opening);
    }

    static @Nullable BlockStart start(ParserState state) {
        BasedSequence line = state.getLine();
        int begin = state.getNextNonSpaceIndex();
        int end = markEnd(line, begin, line.charAt(begin));
        if (end - begin < SHORTEST || (line.charAt(begin) == '`' && line.indexOf('`', end) >= 0)) {
            return BlockStart.none();
        }
        return BlockStart.of(new Fences(line.subSequence(begin, end), state.getIndent()))
                .atIndex(end);
    }

    private static int markEnd(BasedSequence line, int from, char mark) {
        int end = from;
        while (end < line.length() && line.charAt(end) == mark) {
            end++;
        }
        return end;
    }

    @Override
    public FencedCodeBlock getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        BasedSequence line = state.getLine();
        int begin = state.getNextNonSpaceIndex();
        int end = markEnd(line, begin, opening.charAt(0));
        boolean closes = state.getIndent() < CODE_INDENT
                && end - begin >= opening.length()
                && Characters.afterBlanks(line, end) == line.length();
        if (closes) {
            block.setClosingMarker(line.subSequence(begin, end));
            return BlockContinue.finished();
        }
        // As many blanks as the fence has before it are not the code's.
        int at = state.getIndex();
        while (at - state.getIndex() < indent && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return BlockContinue.atIndex(at);
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        List<BasedSequence> lines = content.getLines();
        if (!lines.getFirst().isBlank()) {
            block.setInfo(lines.getFirst().trim());
        }
        BasedSequence last = block.getClosingMarker().isNull() ? lines.getLast() : block.getClosingMarker();
        block.setContent(
                opening.baseSubSequence(opening.getStartOffset(), last.getEndOffset()), lines.subList(1, lines.size()));
    }
}
