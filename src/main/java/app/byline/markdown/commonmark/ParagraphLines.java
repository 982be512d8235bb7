package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.dependency.LastDependent;
import java.util.List;
import java.util.Set;

/// Hands the lines of paragraphs to the inline parser, which joins them by way of [ContentLines]; flexmark would join
/// them itself before it asks for that parser.
final class ParagraphLines implements BlockPreProcessor {
    private ParagraphLines() {}

    @Override
    public void preProcess(ParserState state, Block block) {
        if (block instanceof Paragraph paragraph && state.getInlineParser() instanceof ExactInlineParser parser) {
            parser.takeLines(paragraph);
            paragraph.setContentLines(List.of());
        }
    }

    /// Comes after all that looks at the lines of paragraphs.
    static final class Factory implements BlockPreProcessorFactory, AnyOrder {
        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(Paragraph.class);
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(LastDependent.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return new ParagraphLines();
        }
    }
}
