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
    /// What lies behind so many characters is not looked at for where a head ends.
    public static final int LONGEST = 20_000;

    /// So many characters, all that begins with a head begins with.
    public static final int MARK = 3;

    private static final Pattern YAML = Pattern.compile("(?:#.*|[\\w\"'][^:]{0,99}:(?:\\s.*)?)");
    private static final Pattern TOML = Pattern.compile("(?:#.*|\\[.*]|[\\w\"'.-]{1,99}\\s*=.*)");

    /// Whether a text that begins so may begin with a head.
    public static boolean begins(String beginning) {
        return beginning.startsWith("---") || beginning.startsWith("+++");
    }

    /// Where the head of a text ends, with the line that closes it; 0 when the text begins with none. What a rule above
    /// a paragraph looks like is none: the first line must name something, and the end come soon.
    public static int end(CharSequence text) {
        String head = text.subSequence(0, Math.min(text.length(), LONGEST + 1)).toString();
        String mark = line(head, 0);
        if (!mark.equals("---") && !mark.equals("+++")) {
            return 0;
        }
        Pattern naming = mark.equals("---") ? YAML : TOML;
        boolean named = false;
        for (int at = next(head, 0); at < head.length(); at = next(head, at)) {
            String line = line(head, at);
            if (line.equals(mark)) {
                return named && next(head, at) <= LONGEST ? next(head, at) : 0;
            }
            named = named || naming.matcher(line).matches();
            if (!named && !line.isEmpty()) {
                return 0;
            }
        }
        return 0;
    }

    private static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end).stripTrailing();
    }

    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// Reads it.
    static final class Reader extends AbstractBlockParser {
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
            return first
                            && (line.equals("---") || line.equals("+++"))
                            && end(state.getLine().getBaseSequence()) > 0
                    ? BlockStart.of(new Reader(line)).atIndex(0)
                    : BlockStart.none();
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
