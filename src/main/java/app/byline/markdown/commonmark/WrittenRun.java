package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// A run of delimiters that remembers how long it was written: the rule of three asks for that, not for what is left.
final class WrittenRun extends Delimiter {
    private final int written;

    WrittenRun(
            BasedSequence input,
            Text node,
            char character,
            Flanking flanking,
            @Nullable Delimiter previous,
            int index,
            int written) {
        super(input, node, character, flanking.opens(), flanking.closes(), previous, index);
        this.written = written;
        setNumDelims(written);
    }

    int written() {
        return written;
    }
}
