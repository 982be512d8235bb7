package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import org.jspecify.annotations.Nullable;

/// One item: all that is indented to where its content began. Source: CommonMark 0.31.2, 5.2 «List items».
final class ListItems extends AbstractBlockParser {
    private final ListItem block;
    private final int contentIndent;
    private boolean blankBefore;

    ListItems(ListMarker marker, int indent) {
        block = marker.item();
        contentIndent = indent + marker.width();
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        if (blankBefore && block.getParent() instanceof ListBlock list) {
            list.setTight(false);
        }
        return true;
    }

    @Override
    public ListItem getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            if (block.getFirstChild() == null) {
                return BlockContinue.none();
            }
            Block active = state.getActiveBlockParser().getBlock();
            blankBefore = active instanceof Paragraph || active instanceof ListItem;
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= contentIndent
                ? BlockContinue.atColumn(state.getColumn() + contentIndent)
                : BlockContinue.none();
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
        return !(block.getFirstChild() == null && this == lastMatched);
    }

    @Override
    public void closeBlock(ParserState state) {
        removeBlankLines();
        block.setCharsFromContent();
    }
}
