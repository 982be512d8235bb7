package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// Headings of both kinds. Source: CommonMark 0.31.2, 4.2 «ATX headings» and 4.3 «Setext headings»; the definitions a
/// paragraph begins with are no part of the heading its underline makes (4.7, examples 215 and 216).
final class Headings {
    private Headings() {}

    static @Nullable BlockStart atx(ParserState state) {
        BasedSequence line = state.getLine();
        int begin = state.getNextNonSpaceIndex();
        int text = begin;
        while (text < line.length() && line.charAt(text) == '#') {
            text++;
        }
        int level = text - begin;
        if (level > 6 || (text < line.length() && !Characters.isSpaceOrTab(line.charAt(text)))) {
            return BlockStart.none();
        }
        int end = withoutBlanks(line, text, line.length());
        int closing = closing(line, text, end);
        HeadingParser parser = new HeadingParser(level);
        Heading heading = (Heading) parser.getBlock();
        heading.setOpeningMarker(line.subSequence(begin, text));
        heading.setText(trimmed(line, text, closing));
        heading.setClosingMarker(closing < end ? line.subSequence(closing, end) : BasedSequence.NULL);
        heading.setCharsFromContent();
        return BlockStart.of(parser).atIndex(line.length());
    }

    /// Where the closing run of `#` begins, which a blank must precede; `end` if there is none.
    private static int closing(BasedSequence line, int from, int end) {
        int begin = end;
        while (begin > from && line.charAt(begin - 1) == '#') {
            begin--;
        }
        return begin > from && Characters.isSpaceOrTab(line.charAt(begin - 1)) ? begin : end;
    }

    private static int withoutBlanks(BasedSequence line, int from, int end) {
        int last = end;
        while (last > from && Characters.isSpaceOrTab(line.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static BasedSequence trimmed(BasedSequence line, int from, int end) {
        int begin = Math.min(Characters.afterBlanks(line, from), end);
        return line.subSequence(begin, withoutBlanks(line, begin, end));
    }

    static @Nullable BlockStart setext(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int begin = state.getNextNonSpaceIndex();
        if (!matched.getBlockParser().isParagraphParser() || !isUnderline(line, begin)) {
            return BlockStart.none();
        }
        BlockContent lines = new BlockContent();
        lines.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
        BasedSequence content = lines.getContents();
        LinkDefinitions.Found found = LinkDefinitions.in(content);
        BasedSequence text = content.subSequence(found.end()).trim();
        if (text.isEmpty()) {
            return BlockStart.none();
        }
        found.definitions().forEach(matched.getBlockParser().getBlock()::insertBefore);
        HeadingParser parser = new HeadingParser(line.charAt(begin) == '=' ? 1 : 2);
        Heading heading = (Heading) parser.getBlock();
        heading.setText(text);
        heading.setClosingMarker(trimmed(line, begin, line.length()));
        heading.setCharsFromContent();
        return BlockStart.of(parser).atIndex(line.length()).replaceActiveBlockParser();
    }

    private static boolean isUnderline(BasedSequence line, int begin) {
        char mark = line.charAt(begin);
        int end = begin;
        while (end < line.length() && line.charAt(end) == mark) {
            end++;
        }
        return (mark == '=' || mark == '-') && Characters.afterBlanks(line, end) == line.length();
    }
}
