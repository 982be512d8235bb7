package app.byline.markdown.commonmark;

import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequenceTree;
import com.vladsch.flexmark.util.sequence.builder.BasedSegmentBuilder;
import java.util.List;

/// The lines of a block put together. flexmark's own `getContentChars` makes room for one line more at a time, each
/// time copying all before it: the lines of a long quote or of indented code take it the square of their number.
public final class ContentLines {
    private ContentLines() {}

    /// As a string, in which every line ends with `\n`.
    public static String text(ContentNode block) {
        StringBuilder text = new StringBuilder();
        block.getContentLines().forEach(text::append);
        return text.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    /// As a sequence that knows where each of its characters stands in the source.
    public static BasedSequence joined(List<BasedSequence> lines) {
        if (lines.isEmpty()) {
            return BasedSequence.NULL;
        }
        BasedSequence base = lines.getFirst().getBaseSequence();
        if (areUnbroken(lines)) {
            return base.subSequence(
                    lines.getFirst().getStartOffset(), lines.getLast().getEndOffset());
        }
        Joiner joiner = new Joiner(base, lines.size());
        lines.forEach(line -> line.addSegments(joiner));
        return SegmentedSequenceTree.create(base, joiner);
    }

    /// Whether they stand in the source as they are, one right behind the other.
    private static boolean areUnbroken(List<BasedSequence> lines) {
        int end = lines.getFirst().getStartOffset();
        for (BasedSequence line : lines) {
            if (line.getStartOffset() != end || line.getEndOffset() - end != line.length()) {
                return false;
            }
            end = line.getEndOffset();
        }
        return true;
    }

    /// Has room for all of them from the beginning.
    private static final class Joiner extends BasedSegmentBuilder {
        /// Blanks before a line, the line, and what marks a place between.
        private static final int SEGMENTS_EACH = 4;

        Joiner(BasedSequence base, int lines) {
            super(base);
            parts = new int[2 * SEGMENTS_EACH * (lines + 1)];
        }
    }
}
