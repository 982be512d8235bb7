package app.byline.markdown.construct;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// One meaning: goes on over lines indented by two columns or more. Source: as [DefinitionLists].
final class DefinitionItems extends AbstractBlockParser {
    private static final int LEAST_INDENT = 2;
    private static final int USUAL_INDENT = 4;

    private final DefinitionItem block;

    DefinitionItems(BasedSequence marker, boolean blankBefore) {
        block = new DefinitionItem(marker, blankBefore);
    }

    @Override
    public DefinitionItem getBlock() {
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
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= LEAST_INDENT
                ? BlockContinue.atColumn(state.getColumn() + Math.min(USUAL_INDENT, state.getIndent()))
                : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        removeBlankLines();
        block.setCharsFromContent();
    }
}
