package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes callouts of quotes whose first line is `[!NOTE]` or another of GitHub's five, with a title behind it as in
/// Obsidian. Source: https://docs.github.com/en/get-started/writing-on-github «Alerts»,
/// https://help.obsidian.md/callouts
final class Callouts {
    private static final Pattern MARK = Pattern.compile(
            "(\\[!(?:note|tip|important|warning|caution)])(?:[ \\t]+(\\S.*))?", Pattern.CASE_INSENSITIVE);

    private Callouts() {}

    static void make(BlockQuote quote, ParserState state) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return;
        }
        BasedSequence line = first.getContentLines().getFirst().trim();
        Matcher mark = MARK.matcher(line);
        if (!mark.matches()) {
            return;
        }
        takeFirstLine(first, state);
        int end = mark.end(1);
        Callout callout = new Callout(
                quote,
                line.subSequence(0, end),
                line.subSequence(mark.start(2) < 0 ? end : mark.start(2), line.length()));
        quote.insertBefore(callout);
        quote.unlink();
        state.blockAdded(callout);
        state.blockRemoved(quote);
    }

    private static void takeFirstLine(Paragraph paragraph, ParserState state) {
        List<BasedSequence> lines = paragraph.getContentLines();
        if (lines.size() == 1) {
            paragraph.unlink();
            state.blockRemoved(paragraph);
        } else {
            paragraph.setContent(new ArrayList<>(lines.subList(1, lines.size())));
        }
    }
}
