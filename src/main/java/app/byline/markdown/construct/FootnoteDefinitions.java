package app.byline.markdown.construct;

import app.byline.markdown.commonmark.Labels;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// `[^label]: note`, which goes on over lines indented by four columns. The first of a label counts. Source: as
/// [Footnotes].
final class FootnoteDefinitions extends AbstractBlockParser {
    private static final int LONGEST_LABEL = 999;
    private static final int INDENT = 4;

    private final FootnoteBlock block = new FootnoteBlock();

    private FootnoteDefinitions(BasedSequence line, int at, int labelEnd) {
        block.setOpeningMarker(line.subSequence(at, at + 2));
        block.setText(line.subSequence(at + 2, labelEnd));
        block.setClosingMarker(line.subSequence(labelEnd, labelEnd + 2));
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (!container || !line.matchChars("[^", at)) {
            return BlockStart.none();
        }
        int end = at + 2;
        while (end < line.length() && end - at < LONGEST_LABEL && "[] \t".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end > at + 2 && line.matchChars("]:", end)
                ? BlockStart.of(new FootnoteDefinitions(line, at, end)).atIndex(end + 2)
                : BlockStart.none();
    }

    @Override
    public FootnoteBlock getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return block.getFirstChild() == null
                    ? BlockContinue.none()
                    : BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
        BasedSequence chars = block.getChars();
        block.setFootnote(chars.subSequence(block.getClosingMarker().getEndOffset() - chars.getStartOffset()));
        FootnoteExtension.FOOTNOTES.get(state.getProperties()).putIfAbsent(Labels.normalised(block.getText()), block);
    }
}
