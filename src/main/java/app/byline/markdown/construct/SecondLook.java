package app.byline.markdown.construct;

import app.byline.markdown.commonmark.AnyOrder;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import java.util.Set;

/// Looks again at quotes and headings when all blocks are read and nothing within them is.
final class SecondLook implements BlockPreProcessor {
    @Override
    public void preProcess(ParserState state, Block block) {
        switch (block) {
            case Heading heading -> HeadingAttributes.take(heading);
            case BlockQuote quote -> Callouts.make(quote, state);
            default -> {}
        }
    }

    static final class Factory implements BlockPreProcessorFactory, AnyOrder {
        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(BlockQuote.class, Heading.class);
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return new SecondLook();
        }
    }
}
