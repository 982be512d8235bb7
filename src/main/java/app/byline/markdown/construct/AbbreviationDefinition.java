package app.byline.markdown.construct;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// `*[HTML]: Hypertext Markup Language`, on one line. Source: PHP Markdown Extra,
/// https://michelf.ca/projects/php-markdown/extra/#abbr
public final class AbbreviationDefinition extends Block {
    private final BasedSequence abbreviation;
    private final BasedSequence expansion;

    private AbbreviationDefinition(BasedSequence line, BasedSequence abbreviation, BasedSequence expansion) {
        super(line);
        this.abbreviation = abbreviation;
        this.expansion = expansion;
    }

    public String abbreviation() {
        return abbreviation.toString();
    }

    public String expansion() {
        return expansion.toString();
    }

    /// Makes texts parsed with these options know it.
    public void defineIn(MutableDataHolder options) {
        Abbreviations.DEFINED.get(options).put(this);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// Reads that line.
    static final class Reader extends AbstractBlockParser {
        private final AbbreviationDefinition block;

        private Reader(AbbreviationDefinition block) {
            this.block = block;
        }

        static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
            BasedSequence line =
                    state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
            int end = line.startsWith("*[") ? line.indexOf("]:") : -1;
            BasedSequence abbreviation = end > 2 ? line.subSequence(2, end).trim() : BasedSequence.EMPTY;
            boolean defines = !abbreviation.isEmpty()
                    && abbreviation.indexOf('[') < 0
                    && abbreviation.length() <= Abbreviations.LONGEST
                    && !matched.getBlockParser().isParagraphParser();
            return defines
                    ? BlockStart.of(new Reader(new AbbreviationDefinition(
                                    line,
                                    abbreviation,
                                    line.subSequence(end + 2).trim())))
                            .atIndex(state.getLine().length())
                    : BlockStart.none();
        }

        @Override
        public AbbreviationDefinition getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            Abbreviations.DEFINED.get(state.getProperties()).put(block);
        }
    }
}
