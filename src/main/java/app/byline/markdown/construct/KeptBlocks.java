package app.byline.markdown.construct;

import app.byline.markdown.construct.BlockMark.Kind;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// From a line that begins with `<!-- wp:` to the line on which what it began has ended, empty lines too. Not within
/// other blocks. One that never ends goes on to the end of the text, as a fence does: each line is read once.
final class KeptBlocks extends AbstractBlockParser {
    private static final String BEGIN = "<!-- wp:";

    private final KeptBlock block;
    private BlockContent content = new BlockContent();
    /// What is read and may be the first part of a comment.
    private final StringBuilder begun = new StringBuilder();
    private int depth;

    private KeptBlocks(String kind) {
        block = new KeptBlock(kind);
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
        BasedSequence line = state.getLine();
        if (state.getIndex() != 0 || !line.startsWith(BEGIN) || !isOutermost(matched)) {
            return BlockStart.none();
        }
        BlockMark mark = new BlockMarks(line.toString()).next();
        return mark != null && mark.start() == 0 && mark.kind() != Kind.CLOSING
                ? BlockStart.of(new KeptBlocks(mark.name())).atIndex(0)
                : BlockStart.none();
    }

    private static boolean isOutermost(MatchedBlockParser matched) {
        Node open = matched.getBlockParser().getBlock();
        // A list and what defines terms is open until something else begins.
        while (open instanceof Paragraph || open instanceof ListBlock || open instanceof DefinitionList) {
            open = open.getParent();
        }
        return open instanceof Document;
    }

    @Override
    public KeptBlock getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return content.getLineCount() > 0 && depth == 0 && begun.isEmpty()
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        String text = line.toString();
        begun.append(text);
        if (!text.contains("-->")) {
            if (begun.indexOf("<!--") < 0) {
                begun.setLength(0);
            }
            return;
        }
        String read = begun.toString();
        BlockMarks marks = new BlockMarks(read);
        for (BlockMark mark = marks.next(); mark != null; mark = marks.next()) {
            depth += mark.kind() == Kind.OPENING ? 1 : mark.kind() == Kind.CLOSING && depth > 0 ? -1 : 0;
        }
        begun.setLength(0);
        int open = read.lastIndexOf("<!--");
        if (open > read.lastIndexOf("-->")) {
            begun.append(read, open, read.length());
        }
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        content = new BlockContent();
    }
}
