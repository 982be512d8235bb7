package app.byline.markdown.commonmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which block a line begins, asked in the order of the spec. Source: CommonMark 0.31.2, chapters 4 and 5. Containers
/// nest to a limit; what would nest deeper is text.
final class BlockStarts extends AbstractBlockParserFactory {
    /// Far beyond what a writer means, and shallow enough for every walk through a tree.
    private static final int DEEPEST = 64;

    private final boolean tables;
    private final List<BlockRule> rules;
    private @Nullable Deadline deadline;

    private BlockStarts(DataHolder options) {
        super(options);
        tables = CommonMarkExtension.TABLES_AND_TASKS.get(options);
        rules = CommonMarkExtension.BLOCK_RULES.get(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || at >= line.length() || isLate(line)) {
            return BlockStart.none();
        }
        boolean shallow = state.getActiveBlockParsers().size() < DEEPEST;
        for (BlockRule rule : rules) {
            BlockStart start = rule.tryStart(state, matched, shallow);
            if (start != null) {
                return start;
            }
        }
        char first = line.charAt(at);
        BlockStart table = tables ? Tables.start(state, matched) : null;
        if (table != null) {
            return table;
        }
        return switch (first) {
            case '>' -> shallow ? quote(state, at) : BlockStart.none();
            case '#' -> Headings.atx(state);
            case '`', '~' -> Fences.start(state);
            case '<' -> HtmlBlocks.start(state, matched);
            case '=' -> Headings.setext(state, matched);
            case '-', '_', '*', '+' -> marked(state, matched, shallow);
            default -> Characters.isDigit(first) && shallow ? Lists.start(state, matched) : BlockStart.none();
        };
    }

    private boolean isLate(BasedSequence line) {
        if (deadline == null) {
            deadline = new Deadline(line.getBaseSequence().length());
        }
        return deadline.isPassed();
    }

    /// Whether nothing may begin within the block any more.
    static boolean isDeepest(Node block) {
        int depth = 1;
        for (Node parent = block.getParent(); parent != null && depth < DEEPEST; parent = parent.getParent()) {
            depth++;
        }
        return depth >= DEEPEST;
    }

    private static BlockStart quote(ParserState state, int at) {
        BasedSequence line = state.getLine();
        boolean spaced = at + 1 < line.length() && Characters.isSpaceOrTab(line.charAt(at + 1));
        int column = state.getColumn() + state.getIndent() + (spaced ? 2 : 1);
        return BlockStart.of(new BlockQuoteParser(state.getProperties(), line.subSequence(at, at + 1)))
                .atColumn(column);
    }

    private static @Nullable BlockStart marked(ParserState state, MatchedBlockParser matched, boolean shallow) {
        BlockStart heading = Headings.setext(state, matched);
        if (heading != null) {
            return heading;
        }
        if (isThematicBreak(state.getLine(), state.getNextNonSpaceIndex())) {
            BasedSequence line = state.getLine();
            return BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
                    .atIndex(line.length());
        }
        return shallow ? Lists.start(state, matched) : BlockStart.none();
    }

    /// 4.1 «Thematic breaks».
    private static boolean isThematicBreak(BasedSequence line, int from) {
        char mark = line.charAt(from);
        int count = 0;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == mark) {
                count++;
            } else if (!Characters.isSpaceOrTab(c)) {
                return false;
            }
        }
        return count >= 3 && mark != '+';
    }

    static final class Factory implements CustomBlockParserFactory, AnyOrder {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new BlockStarts(options);
        }
    }
}
