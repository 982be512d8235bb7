package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import org.jspecify.annotations.Nullable;

/// A list, which is loose if a blank line stands between two of its items or two blocks of one. Source: CommonMark
/// 0.31.2, 5.3 «Lists».
final class Lists extends AbstractBlockParser {
    private final ListBlock block;
    /// A list does not go on over more blank lines than this: each would ask every list around it.
    private static final int MOST_BLANK_LINES = 200;

    private boolean blankBefore;
    private int blankLines;
    private int linesSinceBlank;

    private Lists(ListMarker marker) {
        block = marker.list();
        block.setTight(true);
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        BlockParser parent = matched.getBlockParser();
        ListMarker marker = ListMarker.at(state, parent.isParagraphParser());
        if (marker == null) {
            return BlockStart.none();
        }
        int column = state.getColumn() + state.getIndent() + marker.width();
        ListItems item = new ListItems(marker, state.getIndent());
        boolean goesOn = parent instanceof Lists list && marker.continues(list.block);
        return (goesOn ? BlockStart.of(item) : BlockStart.of(new Lists(marker), item)).atColumn(column);
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        if (!(child instanceof ListItem)) {
            return false;
        }
        if (blankBefore && linesSinceBlank == 1) {
            block.setTight(false);
            blankBefore = false;
        }
        return true;
    }

    @Override
    public ListBlock getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        blankLines = state.isBlank() ? blankLines + 1 : 0;
        if (blankLines > MOST_BLANK_LINES) {
            return BlockContinue.none();
        }
        if (state.isBlank()) {
            blankBefore = true;
            linesSinceBlank = 0;
        } else if (blankBefore) {
            linesSinceBlank++;
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock(ParserState state) {
        removeBlankLines();
        block.setCharsFromContentOnly();
    }
}
