package app.byline.markdown.construct;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// YAML between `---`, or TOML between `+++`, at the very beginning: about the post, not of it. Shown as nothing.
/// Source: https://gohugo.io/content-management/front-matter/
public final class FrontMatterBlock extends Block {
    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// Reads it. What a rule above a paragraph looks like stays a rule: the first line names something, and the end
    /// comes soon.
    static final class Reader extends AbstractBlockParser {
        private static final int LONGEST = 20_000;
        private static final Pattern YAML = Pattern.compile("(?:#.*|[\\w\"'][^:]{0,99}:(?:\\s.*)?)");
        private static final Pattern TOML = Pattern.compile("(?:#.*|\\[.*]|[\\w\"'.-]{1,99}\\s*=.*)");

        private final FrontMatterBlock block = new FrontMatterBlock();
        private final String end;
        private final BlockContent content = new BlockContent();
        private boolean ended;

        private Reader(String end) {
            this.end = end;
        }

        static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched, boolean container) {
            String line = state.getLine().toString().stripTrailing();
            boolean first = state.getLineStart() == 0;
            return first && (line.equals("---") || line.equals("+++")) && isHead(state, line)
                    ? BlockStart.of(new Reader(line)).atIndex(0)
                    : BlockStart.none();
        }

        private static boolean isHead(ParserState state, String mark) {
            BasedSequence base = state.getLine().getBaseSequence();
            String head = base.subSequence(0, Math.min(base.length(), LONGEST)).toString();
            String[] lines = head.split("\\R", -1);
            boolean named = false;
            for (int at = 1; at < lines.length; at++) {
                String line = lines[at].stripTrailing();
                if (line.equals(mark)) {
                    return named;
                }
                if (!named && !line.isEmpty()) {
                    named = (mark.equals("---") ? YAML : TOML).matcher(line).matches();
                    if (!named) {
                        return false;
                    }
                }
            }
            return false;
        }

        @Override
        public FrontMatterBlock getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            content.add(line, 0);
            ended = content.getLineCount() > 1
                    && line.toString().stripTrailing().equals(end);
        }

        @Override
        public void closeBlock(ParserState state) {
            block.setContent(content);
        }
    }
}
