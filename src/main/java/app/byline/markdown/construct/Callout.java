package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;

/// A quote that begins with `[!NOTE]`: a box that points something out. After the mark a title of its own may stand.
public final class Callout extends BlockQuote {
    private final BasedSequence mark;
    private final BasedSequence title;

    Callout(BlockQuote quote, BasedSequence mark, BasedSequence title) {
        super(quote.getChars(), quote.getContentLines());
        setOpeningMarker(quote.getOpeningMarker());
        this.mark = mark;
        this.title = title;
        Node child = quote.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            appendChild(child);
            child = next;
        }
    }

    /// `[!NOTE]`, as written.
    public BasedSequence mark() {
        return mark;
    }

    /// `note`, `tip`, `important`, `warning` or `caution`.
    public String kind() {
        return mark.subSequence(2, mark.length() - 1).toString().toLowerCase(Locale.ROOT);
    }

    /// The author's own title; empty if there is none.
    public String title() {
        return title.toString();
    }
}
