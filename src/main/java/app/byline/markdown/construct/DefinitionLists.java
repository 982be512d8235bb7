package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of terms with `: meaning` below, directly or after one blank line. Source: PHP Markdown Extra,
/// https://michelf.ca/projects/php-markdown/extra/#def-list
final class DefinitionLists extends AbstractBlockParser {
    private final DefinitionList block = new DefinitionList();
    private final List<DefinitionTerm> terms = new ArrayList<>();

    private DefinitionLists(List<BasedSequence> lines) {
        for (BasedSequence line : lines) {
            DefinitionTerm term = new DefinitionTerm(line.trim());
            terms.add(term);
            block.appendChild(term);
        }
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int blanks = 0;
        while (at + 1 + blanks < line.length() && " \t".indexOf(line.charAt(at + 1 + blanks)) >= 0) {
            blanks++;
        }
        if (!container || line.charAt(at) != ':' || blanks == 0 || at + 1 + blanks == line.length()) {
            return BlockStart.none();
        }
        BlockStart start = start(state, matched.getBlockParser(), line.subSequence(at, at + 1));
        return start == null ? BlockStart.none() : start.atIndex(at + 2);
    }

    private static @Nullable BlockStart start(ParserState state, BlockParser parent, BasedSequence marker) {
        if (parent instanceof DefinitionLists) {
            boolean blank = state.isLastLineBlank(parent.getBlock());
            return BlockStart.of(new DefinitionItems(marker, blank));
        }
        if (parent.isParagraphParser()) {
            List<BasedSequence> lines = parent.getBlockContent().getLines();
            return BlockStart.of(new DefinitionLists(lines), new DefinitionItems(marker, false))
                    .replaceActiveBlockParser();
        }
        return afterBlank(state, parent, marker);
    }

    /// A single line before the blank one is the term.
    private static @Nullable BlockStart afterBlank(ParserState state, BlockParser parent, BasedSequence marker) {
        if (!(parent.getBlock().getLastChild() instanceof Paragraph term) || term.getLineCount() != 1) {
            return null;
        }
        DefinitionLists list = new DefinitionLists(term.getContentLines());
        term.unlink();
        state.blockRemoved(term);
        return BlockStart.of(list, new DefinitionItems(marker, true));
    }

    @Override
    public DefinitionList getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        return child instanceof DefinitionItem;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.atIndex(state.getIndex());
    }

    /// Two lists without anything between are one.
    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
        if (block.getPrevious() instanceof DefinitionList before) {
            Node child = block.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                before.appendChild(child);
                child = next;
            }
            before.setCharsFromContent();
            block.unlink();
        }
    }

    @Override
    public void parseInlines(InlineParser parser) {
        terms.forEach(term -> parser.parse(term.getChars(), term));
    }
}
