package app.byline.markdown.construct;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// `[TOC]` alone on a line: the headings of the document, linked. Source:
/// https://python-markdown.github.io/extensions/toc/
public final class Contents extends Block {
    /// Each lists all headings: a document has no use for many. Those behind stay the words they are written with.
    public static final int MOST = 3;

    private static final DataKey<int[]> COUNT = new DataKey<>("CONTENTS_COUNT", new int[1], _ -> new int[1]);

    private final int number;

    private Contents(BasedSequence chars, int number) {
        super(chars);
        this.number = number;
    }

    /// Whether it lists the headings.
    boolean isListed() {
        return number < MOST;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// Reads that line.
    static final class Reader extends AbstractBlockParser {
        private final Contents block;

        private Reader(BasedSequence line, int number) {
            block = new Contents(line, number);
        }

        static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
            BasedSequence line =
                    state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
            boolean paragraph = matched.getBlockParser().isParagraphParser()
                    || state.getActiveBlockParser().isParagraphParser();
            return !paragraph && line.length() == 5 && line.toString().equalsIgnoreCase("[TOC]")
                    ? BlockStart.of(new Reader(line, COUNT.get(state.getProperties())[0]++))
                            .atIndex(state.getLine().length())
                    : BlockStart.none();
        }

        @Override
        public Contents getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            // One line, known from the beginning.
        }
    }
}
