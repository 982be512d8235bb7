package app.byline.markdown.construct;

import app.byline.markdown.commonmark.ContentLines;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// TeX from a line that begins with `$$` to one that ends with it. As in TeX no blank line is within: one that comes
/// before the end makes a paragraph of it all.
final class FormulaBlocks extends AbstractBlockParser {
    private final FormulaBlock block = new FormulaBlock();
    private final Paragraph paragraph = new Paragraph();
    private final BlockContent content = new BlockContent();
    private boolean closed;

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        boolean alone = line.matchChars("$$", at) && line.subSequence(at).trim().length() == 2;
        boolean whole =
                line.matchChars("$$", at) && isWhole(line.subSequence(at).trim());
        boolean interrupts = matched.getBlockParser().isParagraphParser()
                || state.getActiveBlockParser().isParagraphParser();
        return alone || (whole && !interrupts)
                ? BlockStart.of(new FormulaBlocks()).atIndex(at)
                : BlockStart.none();
    }

    /// Begins with `$$`, and what follows has no other `$$` but at its end.
    private static boolean isWhole(BasedSequence line) {
        int next = line.indexOf("$$", 2);
        return next < 0 || (next > 2 && next == line.length() - 2);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, 0);
        BasedSequence text = line.trim();
        closed = text.endsWith("$$") && (content.getLineCount() > 1 || text.length() > 4);
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        if (!closed) {
            paragraph.setContent(content);
            block.insertBefore(paragraph);
            block.unlink();
        }
    }

    @Override
    public void parseInlines(InlineParser parser) {
        if (!closed) {
            parser.parse(ContentLines.joined(paragraph.getContentLines()), paragraph);
        }
    }
}
