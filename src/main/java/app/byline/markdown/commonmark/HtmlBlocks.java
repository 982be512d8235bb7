package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The seven kinds of HTML blocks. Source: CommonMark 0.31.2, 4.6 «HTML blocks».
final class HtmlBlocks extends AbstractBlockParser {
    /// Kind 1: until one of these closes.
    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea");

    private static final List<String> VERBATIM_ENDS = List.of("</pre>", "</script>", "</style>", "</textarea>");

    /// Kind 6.
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div "
                            + "dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head "
                            + "header hr html iframe legend li link main menu menuitem nav noframes ol optgroup "
                            + "option p param search section source summary table tbody td tfoot th thead title tr "
                            + "track ul")
                    .split(" "));

    private static final int LONGEST_NAME = 10;

    private final HtmlBlockBase block;
    /// What the last line holds; none for the kinds a blank line ends.
    private final List<String> ends;

    private BlockContent content = new BlockContent();
    private boolean ended;

    private HtmlBlocks(List<String> ends) {
        this.ends = ends;
        block = ends.contains("-->") ? new HtmlCommentBlock() : new HtmlBlock();
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        String line = state.getLine().subSequence(state.getNextNonSpaceIndex()).toString();
        boolean mayInterrupt = !matched.getBlockParser().isParagraphParser()
                && !state.getActiveBlockParser().isParagraphParser();
        List<String> ends = ends(line, mayInterrupt);
        return ends == null
                ? BlockStart.none()
                : BlockStart.of(new HtmlBlocks(ends)).atIndex(state.getIndex());
    }

    /// What ends the block this line begins; null if it begins none.
    private static @Nullable List<String> ends(String line, boolean mayInterrupt) {
        if (line.startsWith("<!--")) {
            return List.of("-->");
        }
        if (line.startsWith("<?")) {
            return List.of("?>");
        }
        if (line.startsWith("<![CDATA[")) {
            return List.of("]]>");
        }
        if (line.startsWith("<!")) {
            return line.length() > 2 && Characters.isLetter(line.charAt(2)) ? List.of(">") : null;
        }
        return tagEnds(line, mayInterrupt);
    }

    private static @Nullable List<String> tagEnds(String line, boolean mayInterrupt) {
        boolean closing = line.startsWith("</");
        int begin = closing ? 2 : 1;
        int end = begin;
        while (end < line.length() && end - begin <= LONGEST_NAME && Characters.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        String name = line.substring(begin, end).toLowerCase(Locale.ROOT);
        boolean whole = end == line.length() || " \t>".indexOf(line.charAt(end)) >= 0;
        if (!closing && whole && VERBATIM.contains(name)) {
            return VERBATIM_ENDS;
        }
        if ((whole || line.startsWith("/>", end)) && BLOCKS.contains(name)) {
            return List.of();
        }
        return mayInterrupt && (closing || !VERBATIM.contains(name)) && isTag(line, closing) ? List.of() : null;
    }

    /// Kind 7: a tag alone, an open one not of kind 1.
    private static boolean isTag(String line, boolean closing) {
        int end = closing ? RawHtml.closingTagEnd(line, 0) : RawHtml.openTagEnd(line, 0);
        return end > 0 && Characters.afterBlanks(line, end) == line.length();
    }

    @Override
    public HtmlBlockBase getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return ended || (state.isBlank() && ends.isEmpty())
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        if (!ends.isEmpty()) {
            String lower = line.toString().toLowerCase(Locale.ROOT);
            ended = ends.stream().anyMatch(lower::contains);
        }
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        content = new BlockContent();
    }
}
