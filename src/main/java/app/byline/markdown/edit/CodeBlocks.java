package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes lines a block of code between fences, or words again where they stand in one. Of a caret it is the paragraph.
public final class CodeBlocks {
    private static final Pattern TICKS = Pattern.compile("`{3,}");

    private final Selected selected;
    private final Chosen chosen;
    private final List<Line> lines;

    private CodeBlocks(Selected selected) {
        this.selected = selected;
        chosen = Chosen.of(selected);
        lines = chosen.shape().lines();
    }

    public static TextEdit toggle(Selected selected) {
        CodeBlocks blocks = new CodeBlocks(selected);
        return blocks.chosen.shape().isCode(blocks.chosen.first()) ? blocks.bare() : blocks.fenced();
    }

    /// Takes the fences away around the block that holds the first chosen line.
    private TextEdit bare() {
        int opening = chosen.shape().opening(chosen.first());
        Change open = Change.deletion(
                lines.get(opening).start(),
                Math.min(selected.text().length(), lines.get(opening).end() + 1));
        if (!chosen.shape().isClosed(opening)) {
            return TextEdit.of(selected, List.of(open));
        }
        Line closing = lines.get(chosen.shape().lastOf(opening));
        int begin = Math.max(open.to(), closing.start() - 1);
        return TextEdit.of(selected, List.of(open, Change.deletion(begin, closing.end())));
    }

    private TextEdit fenced() {
        Chosen whole = chosen.paragraph();
        int begin = lines.get(whole.first()).start();
        int end = lines.get(whole.last()).end();
        String fence = fence(selected.text().substring(begin, end));
        String content = selected.text().substring(begin, end);
        int shift = fence.length() + 1;
        return new TextEdit(
                begin,
                end,
                fence + "\n" + content + "\n" + fence,
                Math.min(selected.anchor(), end) + shift,
                Math.min(selected.caret(), end) + shift);
    }

    private static String fence(String content) {
        int longest = 2;
        for (Matcher run = TICKS.matcher(content); run.find(); ) {
            longest = Math.max(longest, run.group().length());
        }
        return "`".repeat(longest + 1);
    }
}
