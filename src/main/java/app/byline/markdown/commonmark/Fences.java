package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// Where fenced code begins: only the info string of a fence of backticks may hold no backtick. Source: CommonMark
/// 0.31.2, 4.5 «Fenced code blocks».
final class Fences {
    private Fences() {}

    static @Nullable BlockStart start(ParserState state) {
        BasedSequence line = state.getLine();
        int begin = state.getNextNonSpaceIndex();
        char mark = line.charAt(begin);
        int end = begin;
        while (end < line.length() && line.charAt(end) == mark) {
            end++;
        }
        if (end - begin < 3 || (mark == '`' && line.indexOf('`', end) >= 0)) {
            return BlockStart.none();
        }
        FencedCodeBlockParser parser =
                new FencedCodeBlockParser(state.getProperties(), mark, end - begin, state.getIndent(), begin);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(begin, end));
        return BlockStart.of(parser).atIndex(end);
    }
}
